import type { CountKind } from '../../../contract/local-counts.ts';
import type { indicator } from '../../../../db/schema/index.ts';

export type CountedIndicator = Pick<
  typeof indicator.$inferSelect,
  | 'id'
  | 'unit'
  | 'decimals'
  | 'denominator'
  | 'periodKind'
  | 'countsPeople'
  | 'parentId'
  | 'splitBy'
>;

/** How the figure is made, read from the indicator's own definition. */
export function countKind({ unit, denominator, decimals }: CountedIndicator): CountKind {
  if (unit === '%') return /\bsvart\b/.test(denominator) ? 'survey' : 'share';
  if (denominator === '') return 'count';
  // Whole numbers alone are entered: a figure with decimals can only be a sum over its base.
  return decimals > 0 ? 'mean' : 'median';
}
