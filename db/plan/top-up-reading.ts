import type { Database } from 'better-sqlite3';
import { seedPlaces } from '../places/seed.ts';
import { challengeIndicators, indicators, seriesBreaks, sources } from './indicators.ts';
import { insertRows } from './seed.ts';

/**
 * Gives a file from before the register could be edited the definitions, breaks and groups that came
 * with it. A link the group has taken away stays away: only links of new indicators are added.
 */
export function topUpReading(sqlite: Database): void {
  const known = new Set(sqlite.prepare<[], string>('SELECT id FROM indicator').pluck().all());
  // A file without a plan (tests, strangers) has nothing to top up.
  if (known.size === 0) return;
  const fill = sqlite.prepare(
    `UPDATE indicator SET source_filter = @sourceFilter, ambition_point_id = @ambitionPointId,
       mean_years = @meanYears, is_rare = @isRare, is_sensitive = @isSensitive,
       counts_people = @countsPeople, caveat = @caveat,
       definition = @definition
     WHERE id = @id`,
  );
  const points = new Set(sqlite.prepare<[], string>('SELECT id FROM ambition_point').pluck().all());
  seedPlaces(sqlite);
  insertRows(sqlite, 'source', sources, true);
  for (const row of indicators)
    if (known.has(row.id))
      fill.run({
        ...row,
        ambitionPointId: points.has(row.ambitionPointId ?? '') ? row.ambitionPointId : null,
      });
  insertRows(sqlite, 'indicator', indicators, true);
  const isNew = ({ indicatorId }: { indicatorId: string }) => !known.has(indicatorId);
  insertRows(sqlite, 'challenge_indicator', challengeIndicators.filter(isNew), true);
  insertRows(sqlite, 'series_break', seriesBreaks, true);
}
