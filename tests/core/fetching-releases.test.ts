import { describe, expect, it } from 'vitest';
import { indicators } from '../../db/plan/indicators.ts';
import { releaseCalendar } from '../../db/plan/releases.ts';
import { type LatestPeriod, nextReleases } from '../../electron/core/fetching/releases.ts';

function next(id: string, latest: LatestPeriod | null, today: string) {
  const found = nextReleases(releaseCalendar, { [id]: latest }, today).find(
    (news) => news.indicatorId === id,
  );
  if (!found) throw new Error(id);
  return found;
}
const imported = (period: string, importedAt = '2026-07-01T10:00:00Z') => ({ period, importedAt });

describe('the release calendar', () => {
  it('names only indicators the register has', () => {
    const known = new Set<string>(indicators.map(({ id }) => id));
    expect(
      releaseCalendar.flatMap((rule) => rule.indicatorIds).filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('waits for the next KOSTRA figures with period and day', () => {
    const news = next('social-assistance', imported('2025'), '2026-11-22');
    expect(news).toMatchObject({ state: 'waiting', isStale: false, period: '2026' });
    expect(news.sentence).toBe('Neste tall ventes 15. mars 2027 og gjelder 2026.');
  });

  it('does not call KOSTRA late on the day, nor in the week after a weekend', () => {
    expect(next('social-assistance', imported('2024'), '2026-03-14').state).toBe('waiting');
    expect(next('social-assistance', imported('2024'), '2026-03-15').state).toBe('due');
    expect(next('social-assistance', imported('2024'), '2026-03-22').state).toBe('due');
    const late = next('social-assistance', imported('2024'), '2026-03-23');
    expect(late).toMatchObject({ state: 'late', isStale: true });
    expect(late.sentence).toBe(
      'Tall for 2025 skal være ute (ventet 15. mars 2026). Appen har tall til og med 2024. Hent dem eller dra inn fila.',
    );
  });

  it('asks for the revised figures when the ones in use are from before 15 June', () => {
    const early = imported('2025', '2026-03-20T10:00:00Z');
    expect(next('social-assistance', early, '2026-05-01').sentence).toBe(
      'Reviderte tall for 2025 ventes 15. juni 2026.',
    );
    const late = next('social-assistance', early, '2026-07-01');
    expect(late).toMatchObject({ isRevision: true, isStale: true });
    expect(late.sentence).toContain('Tallene her er fra 20. mars 2026, før revisjonen.');
    expect(next('social-assistance', imported('2025'), '2026-07-01').isRevision).toBe(false);
  });

  it('names the newest missing period, not the first one, after years away', () => {
    const news = next('social-assistance', imported('2022', '2023-07-01T00:00:00Z'), '2026-11-22');
    expect(news).toMatchObject({ period: '2025', isStale: true });
  });

  it('puts low income in the winter after the year after, across New Year', () => {
    const news = next('low-income-0-17', imported('2021-2023'), '2026-01-10');
    expect(news).toMatchObject({ period: '2022-2024', state: 'due' });
    expect(news.sentence).toBe(
      'Tall for 2022–2024 ventes omtrent fra desember 2025 til februar 2026 og kan være ute nå.',
    );
    expect(next('low-income-0-17', imported('2022-2024'), '2026-11-22').sentence).toBe(
      'Neste tall ventes omtrent fra desember 2026 til februar 2027 og gjelder 2023–2025.',
    );
  });

  it('puts absence after the summer in which the school year ends', () => {
    expect(next('absence-g10-median-days', imported('2024-25'), '2026-06-30').sentence).toBe(
      'Neste tall ventes høsten 2026 og gjelder 2025–26.',
    );
    expect(next('absence-g10-median-days', imported('2024-25'), '2027-01-10').isStale).toBe(true);
  });

  it('does not ask for Ungdata in the years between', () => {
    for (const today of ['2025-11-22', '2026-11-22', '2027-11-22']) {
      expect(next('loneliness-friends', imported('2025'), today)).toMatchObject({
        ...{ period: '2028', state: 'waiting' },
        sentence: 'Neste tall ventes våren 2028 og gjelder 2028.',
      });
    }
    expect(next('loneliness-friends', imported('2022'), '2026-11-22')).toMatchObject({
      ...{ period: '2025', isStale: true },
    });
  });

  it('keeps five years together for suicide', () => {
    expect(next('suicide-rate', imported('2020-2024'), '2026-11-22')).toMatchObject({
      ...{ period: '2021-2025', sentence: 'Neste tall ventes våren 2027 og gjelder 2021–2025.' },
    });
  });

  it('calls an empty series empty, never old', () => {
    const news = next('social-assistance', null, '2026-11-22');
    expect(news.isStale).toBe(false);
    expect(news.sentence).toBe(
      'Ingen tall er tatt i bruk. Tall for 2025 skal være ute. Neste tall ventes 15. mars 2027 og gjelder 2026.',
    );
    expect(next('loneliness-friends', null, '2026-11-22')).toMatchObject({ state: 'unknown' });
    expect(next('suicide-rate', imported('ukjent'), '2026-11-22').isStale).toBe(false);
  });

  it('says when GSI comes though no series here uses it yet', () => {
    const gsi = nextReleases(releaseCalendar, {}, '2026-11-22').find(
      ({ ruleId }) => ruleId === 'gsi',
    );
    expect(gsi?.sentence).toBe('Neste tall ventes i desember 2026 og gjelder 2026–27.');
  });
});
