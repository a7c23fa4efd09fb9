import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate, periodLabel } from '../../../contract/format.ts';
import type {
  LocalCount,
  localCountListInput,
  LocalCountList,
} from '../../../contract/local-counts.ts';
import { localCount } from '../../../../db/schema/index.ts';
import { figureText } from '../../domain/figures.ts';
import type { Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { comparisonPlaces } from '../indicators/observations.ts';
import {
  baseOf,
  isHidden,
  responseRate,
  shownBase,
  shownPoint,
  truePoint,
  type StoredCount,
} from './figure.ts';
import { localSeries } from './observations.ts';
import { countablePeriods } from './periods.ts';
import { countRule } from './rule.ts';

/** The counts of one indicator for those who enter them. `validation` for official indicators. */
export function listLocalCounts(
  context: Context,
  { indicatorId, showHidden }: z.infer<typeof localCountListInput>,
): LocalCountList {
  const indicator = findCounted(context, indicatorId);
  const rule = countRule(context, indicator);
  const { kind } = rule;
  const place = comparisonPlaces(context).own.code;
  const { counts, replaced } = localSeries(context, indicator, place);
  const counted = new Set(counts.map(({ period }) => period));
  const today = localDate(context.now());
  return {
    kind,
    countName: indicator.numerator,
    baseName: indicator.denominator,
    counts: [
      ...counts.map((row) => toCount(context, row, showHidden)).toReversed(),
      ...replaced.map((row) => replacedCount(toCount(context, row, true), showHidden)),
    ],
    hidden: counts.filter((row) => isHidden(rule, row)).length + replaced.length,
    periods: countablePeriods(indicator.periodKind, today).map(({ code }) => ({
      code,
      label: periodLabel(code),
      isCounted: counted.has(code),
    })),
    today,
  };
}

/** One count with its true figures, for the one who corrects it. Throws `not_found`. */
export function getLocalCount(context: Context, countId: string): LocalCount {
  return toCount(context, findCount(context, countId), true);
}

/** The stored row. Throws `not_found`. */
export function findCount({ workspace: { db } }: Context, countId: string): StoredCount {
  const row = db.select().from(localCount).where(eq(localCount.id, countId)).get();
  if (!row)
    throw new DomainError('not_found', 'Tellingen finnes ikke lenger. Last inn siden på nytt.');
  return row;
}

/** An indicator the municipality counts itself. `not_found`, and `validation` for an official one. */
export function findCounted(context: Context, indicatorId: string) {
  const { row, source } = findIndicator(context, indicatorId);
  if (row.origin !== 'local')
    throw new DomainError(
      'validation',
      `«${row.shortName}» telles ikke lokalt. Tallene hentes fra ${source.name}.`,
    );
  return row;
}

/** A count the ladder stands for now: kept, but two versions of a half-year would tell what is hidden. */
function replacedCount(count: LocalCount, isOpen: boolean): LocalCount {
  const open = { ...count, status: 'hidden' as const, from: 'replaced' as const };
  return isOpen ? open : { ...open, count: null, figure: null };
}

/** A stored count as its list shows it; the true figures only where they were asked for. */
export function toCount(context: Context, row: StoredCount, withHidden: boolean): LocalCount {
  const indicator = findCounted(context, row.indicatorId);
  const counted = countRule(context, indicator);
  const { kind } = counted;
  const place = comparisonPlaces(context).own.code;
  const shown = shownPoint(counted, row, place);
  const isOpen = withHidden || shown.status !== 'hidden';
  const { id, indicatorId, period, rule, countedBy, countedOn, revision } = row;
  return {
    ...{ id, indicatorId, period, rule, countedBy, countedOn, revision },
    from: id.startsWith('ladder ') ? 'ladder' : 'entered',
    periodLabel: periodLabel(period),
    count: isOpen ? row.count : null,
    base: isOpen ? baseOf(row) : shownBase(counted, row),
    invited: kind === 'survey' ? row.invited : null,
    responseRate: responseRate(kind, row),
    status: shown.status,
    shownAs: figureText(shown, { ...indicator, isGroup: indicator.parentId !== null }),
    figure: isOpen ? figureText(truePoint(kind, row, place), indicator) : null,
  };
}
