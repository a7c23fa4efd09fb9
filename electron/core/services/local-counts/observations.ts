import { eq } from 'drizzle-orm';
import { formatDate } from '../../../contract/format.ts';
import { localCount } from '../../../../db/schema/index.ts';
import type { Point } from '../../domain/series.ts';
import type { Context } from '../context.ts';
import { countText, isHidden, responseRate, shownPoint, type StoredCount } from './figure.ts';
import type { CountedIndicator } from './kind.ts';
import { ladderCounts } from './ladder.ts';
import { spannedPeriods } from './periods.ts';
import { countRule } from './rule.ts';

export interface LocalObservation extends Point {
  place: string;
  raw: string;
  sourcePlace: string;
  vintageId: number;
}

export interface LocalSeries {
  /** As everyone may see them; periods without a count between the first and the last are missing. */
  observations: LocalObservation[];
  /** Oldest first; the ladder's own stand for those entered here before it was the one place. */
  counts: StoredCount[];
  /** Entered here and kept, but the ladder has the half-year too. */
  replaced: StoredCount[];
  axis: string[];
}

/** The municipality's own counts of one indicator, read as figures; hidden ones have no value. */
export function localSeries(
  context: Context,
  indicator: CountedIndicator,
  place: string,
): LocalSeries {
  const { db } = context.workspace;
  const rule = countRule(context, indicator);
  const rows = db.select().from(localCount).where(eq(localCount.indicatorId, indicator.id)).all();
  const ladder = ladderCounts(context, indicator.id).counts;
  const byPeriod = new Map([...rows, ...ladder].map((row) => [row.period, row]));
  const axis = spannedPeriods(indicator.periodKind, [...byPeriod.keys()]).map(({ code }) => code);
  const from = { place, sourcePlace: place, vintageId: 0 };
  return {
    axis,
    counts: axis.flatMap((code) => byPeriod.get(code) ?? []),
    replaced: rows.filter((row) => byPeriod.get(row.period) !== row),
    observations: axis.map((period): LocalObservation => {
      const row = byPeriod.get(period);
      if (!row) return { ...from, period, value: null, status: 'missing', raw: '' };
      const raw = isHidden(rule, row) ? '' : countText(rule.kind, row);
      return { ...from, ...shownPoint(rule, row, place), raw };
    }),
  };
}

/** «telt 30.06.2026 av leder, 52 av 214, svarprosent 62 %. Regel: …», without a full stop. */
export function countSource(
  context: Context,
  indicator: CountedIndicator,
  stored: StoredCount,
): string {
  const rule = countRule(context, indicator);
  const { kind } = rule;
  const rate = responseRate(kind, stored);
  const facts = [
    `telt ${formatDate(stored.countedOn, 'table')} av ${stored.countedBy}`,
    ...(isHidden(rule, stored) || kind === 'count' ? [] : [countText(kind, stored)]),
    ...(rate === null ? [] : [`svarprosent ${rate}\u00a0%`]),
  ];
  return `${facts.join(', ')}. Regel: ${stored.rule.replace(/\.+$/, '')}`;
}
