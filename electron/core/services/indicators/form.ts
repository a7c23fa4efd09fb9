import { asc, eq } from 'drizzle-orm';
import { periodLabel } from '../../../contract/format.ts';
import type { IndicatorForm, IndicatorFormChoices } from '../../../contract/register.ts';
import {
  ambitionPoint,
  area,
  localCount,
  seriesBreak,
  source,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { findIndicator } from './gather.ts';
import { ladderCounts } from '../local-counts/ladder.ts';
import { publishedVintages } from './observations.ts';
import { parentOf } from './splits.ts';

/** One definition as it can be edited. Throws `not_found`. */
export function indicatorForm(context: Context, indicatorId: string): IndicatorForm {
  const { row } = findIndicator(context, indicatorId);
  const { name, shortName, definition, numerator, denominator, unit, decimals, direction } = row;
  const { kind, sourceId, sourceTable, sourceFilter, rhythm, periodKind, caveat } = row;
  const { areaId, ambitionPointId, isRare, countsPeople } = row;
  const meanYears = ([3, 5, 10] as const).find((years) => years === row.meanYears) ?? null;
  return {
    indicatorId,
    fields: {
      ...{ name, shortName, definition, numerator, denominator, unit, decimals, direction },
      ...{ kind, sourceId, sourceTable, sourceFilter, rhythm, periodKind, caveat },
      ...{ areaId, ambitionPointId, meanYears, isRare, countsPeople },
    },
    revision: row.revision,
    isOwn: row.isOwn,
    hasFigures: hasFigures(context, indicatorId),
    hasCount: row.countIndicatorId !== null,
    hasMargin: row.marginIndicatorId !== null,
    parent: parentOf(context, row),
    breaks: context.workspace.db
      .select()
      .from(seriesBreak)
      .where(eq(seriesBreak.indicatorId, indicatorId))
      .orderBy(asc(seriesBreak.period))
      .all()
      .map(({ period, kind: how, text, source: from }) => ({
        ...{ period, kind: how, text, source: from },
        label: periodLabel(period),
      })),
  };
}

/** The lists every form chooses from. */
export function indicatorFormChoices({ workspace: { db } }: Context): IndicatorFormChoices {
  return {
    sources: db.select({ id: source.id, name: source.name }).from(source).all(),
    areas: db.select({ id: area.id, title: area.title }).from(area).orderBy(asc(area.id)).all(),
    ambitionPoints: db
      .select({ id: ambitionPoint.id, text: ambitionPoint.text })
      .from(ambitionPoint)
      .orderBy(asc(ambitionPoint.id))
      .all(),
  };
}

/** True once a file in use speaks of the indicator, or something is counted. */
export function hasFigures(context: Context, indicatorId: string): boolean {
  const { db } = context.workspace;
  const counted = db.select().from(localCount).where(eq(localCount.indicatorId, indicatorId)).get();
  return (
    counted !== undefined ||
    ladderCounts(context, indicatorId).counts.length > 0 ||
    publishedVintages(context, indicatorId).length > 0
  );
}
