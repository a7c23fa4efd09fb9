import { eq } from 'drizzle-orm';
import { formatDate } from '../../../contract/format.ts';
import { localCount } from '../../../../db/schema/index.ts';
import type { Point } from '../../domain/series.ts';
import type { Context } from '../context.ts';
import { countText, isHidden, responseRate, shownPoint, type StoredCount } from './figure.ts';
import { countKind, type CountedIndicator } from './kind.ts';
import { spannedPeriods } from './periods.ts';

export interface LocalObservation extends Point {
  place: string;
  raw: string;
  sourcePlace: string;
  vintageId: number;
}

export interface LocalSeries {
  /** As everyone may see them; periods without a count between the first and the last are missing. */
  observations: LocalObservation[];
  /** Oldest first. */
  counts: StoredCount[];
  axis: string[];
}

/** The municipality's own counts of one indicator, read as figures; hidden ones have no value. */
export function localSeries(
  { workspace: { db } }: Context,
  indicator: CountedIndicator,
  place: string,
): LocalSeries {
  const kind = countKind(indicator);
  const rows = db.select().from(localCount).where(eq(localCount.indicatorId, indicator.id)).all();
  const byPeriod = new Map(rows.map((row) => [row.period, row]));
  const axis = spannedPeriods(indicator.periodKind, [...byPeriod.keys()]).map(({ code }) => code);
  const from = { place, sourcePlace: place, vintageId: 0 };
  return {
    axis,
    counts: axis.flatMap((code) => byPeriod.get(code) ?? []),
    observations: axis.map((period): LocalObservation => {
      const row = byPeriod.get(period);
      if (!row) return { ...from, period, value: null, status: 'missing', raw: '' };
      const raw = isHidden(kind, row) ? '' : countText(kind, row);
      return { ...from, ...shownPoint(kind, row, place), raw };
    }),
  };
}

/** «telt 30.06.2026 av leder, 52 av 214, svarprosent 62 %. Regel: …», without a full stop. */
export function countSource(indicator: CountedIndicator, stored: StoredCount): string {
  const kind = countKind(indicator);
  const rate = responseRate(kind, stored);
  const facts = [
    `telt ${formatDate(stored.countedOn, 'table')} av ${stored.countedBy}`,
    ...(isHidden(kind, stored) || kind === 'count' ? [] : [countText(kind, stored)]),
    ...(rate === null ? [] : [`svarprosent ${rate}\u00a0%`]),
  ];
  return `${facts.join(', ')}. Regel: ${stored.rule.replace(/\.+$/, '')}`;
}
