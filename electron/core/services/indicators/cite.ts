import { DomainError } from '../../../contract/errors.ts';
import { periodLabel } from '../../../contract/format.ts';
import { figureText } from '../../domain/figures.ts';
import type { Context } from '../context.ts';
import { findIndicator, gatherIndicator } from './gather.ts';

/** A figure as it stood when somebody leaned on it. */
export interface CitedFigure {
  period: string;
  /** «7,5 dager, 2024–25 (Utdanningsdirektoratet)». */
  text: string;
}

/** The municipality's newest figure, ready to be kept as it stands. `validation` when there is none. */
export function citeFigure(context: Context, indicatorId: string): CitedFigure {
  const cited = figureOf(gather(context, indicatorId), null);
  if (cited) return cited;
  throw new DomainError(
    'validation',
    'Indikatoren har ingen tall å vise til ennå. Importér tallene først.',
  );
}

/** A figure that was cited, as it was then. */
export interface Cited {
  indicatorId: string;
  period: string;
  frozen: string;
}

/**
 * What is said today of figures cited earlier, each where it is something else; null where it stands. An
 * indicator is read once, however many have cited it.
 */
export function citedReader(context: Context): (cited: Cited) => string | null {
  const read = new Map<string, Gathered>();
  return ({ indicatorId, period, frozen }) => {
    const gathered = read.get(indicatorId) ?? gather(context, indicatorId);
    read.set(indicatorId, gathered);
    const now = figureOf(gathered, period);
    if (now === null) return 'tallet er trukket tilbake';
    return now.text === frozen ? null : now.text;
  };
}

type Gathered = ReturnType<typeof gatherIndicator>;

const gather = (context: Context, indicatorId: string): Gathered =>
  gatherIndicator(context, findIndicator(context, indicatorId));

/** The municipality's figure of a period, or its newest. */
function figureOf(
  { series, reading, source }: Gathered,
  period: string | null,
): CitedFigure | null {
  const own = series.find(({ role }) => role === 'own')?.observations ?? [];
  const found = period === null ? own.at(-1) : own.find((one) => one.period === period);
  if (!found) return null;
  return {
    period: found.period,
    text: `${figureText(found, reading)}, ${periodLabel(found.period)} (${source.name})`,
  };
}
