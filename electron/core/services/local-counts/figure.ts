import { formatNumber } from '../../../contract/format.ts';
import type { CountKind } from '../../../contract/local-counts.ts';
import type { localCount } from '../../../../db/schema/index.ts';
import { localRate } from '../../domain/statistics/rates.ts';
import { smallCountLimit } from '../../domain/statistics/suppression.ts';
import type { Point } from '../../domain/series.ts';

export type StoredCount = typeof localCount.$inferSelect;

/** How an indicator is counted, and the periods hidden so that a small sibling cannot be worked out. */
export interface CountRule {
  kind: CountKind;
  /** False where models or agreements are counted: a small number tells nothing of anyone. */
  countsPeople: boolean;
  alsoHidden: ReadonlySet<string>;
}

const isSmall = (persons: number) => persons > 0 && persons < smallCountLimit;

/** What the count is set against. Mean and median may exceed their base, so theirs is `answered`. */
export function baseOf({ denominator, answered }: StoredCount): number | null {
  return denominator ?? answered;
}

/** True where others must not see the figure, by itself or because of its siblings. */
export function isHidden(
  { kind, countsPeople, alsoHidden }: CountRule,
  stored: StoredCount,
): boolean {
  return alsoHidden.has(stored.period) || (countsPeople && isSmallCount(kind, stored));
}

/** True where the figure itself speaks of one to four, or of all but one to four. */
export function isSmallCount(kind: CountKind, stored: StoredCount): boolean {
  const base = baseOf(stored);
  if (kind === 'mean' || kind === 'median') return base === null || isSmall(base);
  return isSmall(stored.count) || (base !== null && isSmall(base - stored.count));
}

/** The base, or null where it is itself too small to be shown. */
export function shownBase({ countsPeople }: CountRule, stored: StoredCount): number | null {
  const base = baseOf(stored);
  return countsPeople && base !== null && isSmall(base) ? null : base;
}

/** Whole per cent of the invited who answered; null without invitations or with too few answers. */
export function responseRate(kind: CountKind, stored: StoredCount): number | null {
  const { invited, answered } = stored;
  if (kind !== 'survey' || invited === null || answered === null || isSmall(answered)) return null;
  return Math.round((100 * answered) / invited);
}

/** The figure as it is, hidden or not. */
export function truePoint(kind: CountKind, stored: StoredCount, place: string): Point {
  const { period } = stored;
  const value = trueValue(kind, stored, place);
  if (value === null) return { period, value: null, status: 'not_computable' };
  return { period, value, status: value === 0 ? 'zero' : 'value' };
}

/** The figure as everyone may see it: no value where it is hidden. */
export function shownPoint(rule: CountRule, stored: StoredCount, place: string): Point {
  return isHidden(rule, stored)
    ? { period: stored.period, value: null, status: 'hidden' }
    : truePoint(rule.kind, stored, place);
}

/** «52 av 214», «96 fordelt på 40»: how the figure came about, in the numbers that were entered. */
export function countText(kind: CountKind, stored: StoredCount): string {
  const count = formatNumber(stored.count, 0);
  const base = baseOf(stored);
  if (base === null) return count;
  const n = formatNumber(base, 0);
  if (kind === 'mean') return `${count} fordelt på ${n}`;
  return kind === 'median' ? `${count}, av ${n}` : `${count} av ${n}`;
}

function trueValue(kind: CountKind, stored: StoredCount, place: string): number | null {
  const { count, period } = stored;
  if (kind === 'count' || kind === 'median') return count;
  const base = baseOf(stored);
  if (base === null || base === 0) return null;
  if (kind === 'mean') return count / base;
  const same = { place, period, borderYear: Number(period.slice(0, 4)), status: 'value' as const };
  const rate = localRate({ ...same, value: count }, { ...same, value: base });
  return rate.kind === 'rate' ? rate.value : null;
}
