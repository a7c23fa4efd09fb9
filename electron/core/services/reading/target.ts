import { eq } from 'drizzle-orm';
import { formatFigure, formatNumber, localDate } from '../../../contract/format.ts';
import type { IndicatorReading, Target } from '../../../contract/reading.ts';
import { target } from '../../../../db/schema/index.ts';
import { periodLabel } from '../../domain/periods.ts';
import { targetPeriods } from '../../domain/reading/coming.ts';
import type { Context } from '../context.ts';
import type { IndicatorDefinition } from '../indicators/gather.ts';

/** The group's target for an indicator; null while there is none. */
export function findTarget(
  { workspace: { db } }: Context,
  { id, decimals, unit }: Pick<IndicatorDefinition['row'], 'id' | 'decimals' | 'unit'>,
): Target | null {
  const row = db.select().from(target).where(eq(target.indicatorId, id)).get();
  if (!row) return null;
  const { value, byPeriod, rationale, actor } = row;
  return {
    ...{ value, byPeriod, rationale, actor },
    valueText: formatFigure(value, decimals, unit),
    byLabel: periodLabel(byPeriod),
  };
}

/** «Mål 42,0 innen 2029–30 · gruppens skjønn (prosjektleder)», for the line in the chart. */
export function targetLine(
  found: Target,
  { decimals }: Pick<IndicatorDefinition['row'], 'decimals'>,
): { value: number; label: string } {
  const figure = formatNumber(found.value, decimals);
  return {
    value: found.value,
    label: `Mål ${figure} innen ${found.byLabel} · gruppens skjønn (${found.actor})`,
  };
}

/** The periods a target can be set for; the one it stands for now is always among them. */
export function periodChoices(
  context: Context,
  { periodKind }: Pick<IndicatorDefinition['row'], 'periodKind'>,
  current: Target | null,
): IndicatorReading['targetPeriods'] {
  const codes = targetPeriods(periodKind, localDate(context.now()));
  const isKnown = current === null || codes.includes(current.byPeriod);
  return [...(isKnown ? [] : [current.byPeriod]), ...codes].map((code) => ({
    code,
    label: periodLabel(code),
  }));
}
