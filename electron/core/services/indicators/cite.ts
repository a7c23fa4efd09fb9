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
  const cited = newest(context, indicatorId, null);
  if (cited) return cited;
  throw new DomainError(
    'validation',
    'Indikatoren har ingen tall å vise til ennå. Importér tallene først.',
  );
}

/** What is said today of a figure cited earlier, where it is something else; null where it stands. */
export function citedNow(
  context: Context,
  cited: { indicatorId: string; period: string; frozen: string },
): string | null {
  const now = newest(context, cited.indicatorId, cited.period);
  if (now === null) return 'tallet er trukket tilbake';
  return now.text === cited.frozen ? null : now.text;
}

function newest(context: Context, indicatorId: string, period: string | null): CitedFigure | null {
  const { series, reading, source } = gatherIndicator(context, findIndicator(context, indicatorId));
  const own = series.find(({ role }) => role === 'own')?.observations ?? [];
  const found = period === null ? own.at(-1) : own.find((one) => one.period === period);
  if (!found) return null;
  return {
    period: found.period,
    text: `${figureText(found, reading)}, ${periodLabel(found.period)} (${source.name})`,
  };
}
