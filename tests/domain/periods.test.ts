import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  parsePeriod,
  periodLabel,
  type Period,
} from '../../electron/core/domain/periods.ts';

const read = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`not read: ${text}`);
  return period;
};

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-25', '2024-25', 'school_year', '2024-08-01', '2025-07-31'],
    ['2024–25', '2024-25', 'school_year', '2024-08-01', '2025-07-31'],
    ['1999-00', '1999-00', 'school_year', '1999-08-01', '2000-07-31'],
    ['2024/2025', '2024-25', 'school_year', '2024-08-01', '2025-07-31'],
    ['2022-2024', '2022-2024', 'three_year', '2022-01-01', '2024-12-31'],
    ['2022_2024', '2022-2024', 'three_year', '2022-01-01', '2024-12-31'],
    ['2020_2024', '2020-2024', 'five_year', '2020-01-01', '2024-12-31'],
    ['2022_2022', '2022', 'year', '2022-01-01', '2022-12-31'],
    ['2024K1', '2024K1', 'quarter', '2024-01-01', '2024-03-31'],
    ['2024M02', '2024M02', 'month', '2024-02-01', '2024-02-29'],
    ['2026V', '2026V', 'half_year', '2026-01-01', '2026-06-30'],
    ['2026H', '2026H', 'half_year', '2026-07-01', '2026-12-31'],
  ])('reads %s', (text, code, kind, start, end) => {
    expect(parsePeriod(text)).toEqual({ code, kind, start, end });
  });

  it('takes «2024-2025» as a school year only when told so', () => {
    expect(parsePeriod('2024-2025')).toBeNull();
    expect(parsePeriod('2024-2025', 'school_year')?.code).toBe('2024-25');
    expect(parsePeriod('2022-2024', 'school_year')?.kind).toBe('three_year');
  });

  it('knows that June closes a school year and October opens one', () => {
    expect(parsePeriod('202506', 'udir_absence')?.code).toBe('2024-25');
    expect(parsePeriod('202510', 'udir_gsi')?.code).toBe('2025-26');
    expect(parsePeriod('202510', 'udir_absence')).toBeNull();
    expect(parsePeriod('202506')).toBeNull();
  });

  it.each([
    '',
    '24',
    '3305',
    '2024-26',
    '2021-2024',
    '2024K5',
    '2024M13',
    '2024U01',
    '2026V1',
    'I',
  ])('does not take %j for a period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('sorts a three-year window before a later one, and years in order', () => {
    const texts = ['2024-25', '2022-2024', '2015-16', '2024', '2024K1'];
    expect(
      texts
        .map(read)
        .sort(comparePeriods)
        .map((period) => period.code),
    ).toEqual(['2015-16', '2022-2024', '2024K1', '2024', '2024-25']);
  });
});

describe('periodLabel', () => {
  it.each([
    ['2024-25', '2024–25'],
    ['2022-2024', '2022–2024'],
    ['2024', '2024'],
    ['2024K1', '1. kvartal 2024'],
    ['2024M01', 'januar 2024'],
    ['2026H', 'høsten 2026'],
  ])('writes %s in bokmål', (code, label) => {
    expect(periodLabel(code)).toBe(label);
  });
});
