import { describe, expect, it } from 'vitest';
import { newFile } from '../support/figures-file.ts';

describe('a county', () => {
  it('stands beside months and quarters of its own time alone, and says what is set aside', async () => {
    const file = newFile();
    const id = 'benefits-work-assessment';
    const figures = { '2019M06': 5, '2025M05': 5.2, '2025M06': 5.3 };
    file.publish(id, 'nav.csv', { '3305': figures, '33': figures });
    const detail = await file.detail(id);
    const county = detail.series.filter(({ role }) => role === 'county');
    expect(county.map(({ place, points }) => [place, points.map((p) => p.period)])).toEqual([
      ['33', ['2025M05', '2025M06']],
    ]);
    expect(detail.comparison.notes.join(' ')).toContain('Fila har tall for Buskerud i perioder');
  });
});
