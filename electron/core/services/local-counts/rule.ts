import { and, eq, inArray } from 'drizzle-orm';
import { indicator, localCount } from '../../../../db/schema/index.ts';
import { hideList } from '../../domain/statistics/suppression.ts';
import type { Context } from '../context.ts';
import { isSmallCount, type CountRule, type StoredCount } from './figure.ts';
import { ladderCounts } from './ladder.ts';
import { countKind, type CountedIndicator } from './kind.ts';

/** How one indicator is counted and what others may not see of it, in every period. */
export function countRule(context: Context, counted: CountedIndicator): CountRule {
  const kind = countKind(counted);
  const { countsPeople } = counted;
  if (!countsPeople) return { kind, countsPeople, alsoHidden: new Set() };
  const ladder = ladderCounts(context, counted.id);
  const covered = new Set(ladder.counts.map(({ period }) => period));
  const own = [...secondary(context, counted)].filter((period) => !covered.has(period));
  return { kind, countsPeople, alsoHidden: new Set([...own, ...ladder.hidden]) };
}

/**
 * Periods in which a group of a split must be hidden so that no small group can be worked out from the
 * others and the whole. Groups that do not add up (medians, means) protect themselves.
 */
function secondary(context: Context, { id, parentId, splitBy }: CountedIndicator): Set<string> {
  if (parentId === null) return new Set();
  const { db } = context.workspace;
  const siblings = db
    .select()
    .from(indicator)
    .where(and(eq(indicator.parentId, parentId), eq(indicator.splitBy, splitBy)))
    .all();
  const whole = db.select().from(indicator).where(eq(indicator.id, parentId)).get();
  const ids = [parentId, ...siblings.map((row) => row.id)];
  const stored = db.select().from(localCount).where(inArray(localCount.indicatorId, ids)).all();
  // The whole may be the ladder's sum, also for groups that are counted here.
  const ladder = ladderCounts(context, parentId);
  const summed = new Set(ladder.counts.map(({ period }) => period));
  const counts = [
    ...stored.filter((row) => row.indicatorId !== parentId || !summed.has(row.period)),
    ...ladder.counts,
  ];
  const hidden = new Set<string>();
  for (const [period, rows] of Map.groupBy(counts, (row) => row.period)) {
    const groups = rows.filter((row) => row.indicatorId !== parentId);
    const total = rows.find((row) => row.indicatorId === parentId);
    const isTotalShown =
      total !== undefined &&
      whole !== undefined &&
      !ladder.hidden.has(period) &&
      !isSmallCount(countKind(whole), total);
    const own = groups.findIndex((row) => row.indicatorId === id);
    if (own >= 0 && isHiddenAmong(groups, own, isTotalShown)) hidden.add(period);
  }
  return hidden;
}

function isHiddenAmong(
  groups: readonly StoredCount[],
  own: number,
  isTotalShown: boolean,
): boolean {
  const bases = groups.map((row) => row.denominator);
  const result = hideList(
    groups.map((row) => row.count),
    {
      showTotal: isTotalShown,
      ...(bases.every((base) => base !== null) && { bases }),
    },
  );
  // The whole stands elsewhere and cannot be hidden here: then no group may be shown.
  if (isTotalShown && result.total?.status === 'hidden') return true;
  return result.counts[own]?.status === 'hidden';
}
