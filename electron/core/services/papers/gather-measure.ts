import { doneColumns, isDueBefore, isWaiting } from '../../../contract/board-filter.ts';
import { halfYearOf, localDate } from '../../../contract/format.ts';
import type { PaperFrame } from '../../domain/papers/frame.ts';
import type { MeasurePageFacts } from '../../domain/papers/measure-page.ts';
import { getBoard } from '../cards/read.ts';
import type { Context } from '../context.ts';
import { listDecisions } from '../decisions/read.ts';
import { listEvaluations } from '../evaluations/read.ts';
import { getIndicator } from '../indicators/read.ts';
import { getMeasure } from '../measures/read.ts';
import { getParticipation } from '../participants/read.ts';
import { listRisks } from '../risks/read.ts';
import { listStageGoals } from '../stage-goals/read.ts';
import { listStages } from '../stages/read.ts';

/** Everything one measure's page says, read once. Throws `not_found`. */
export function gatherMeasure(
  context: Context,
  frame: PaperFrame,
  measureId: number,
): MeasurePageFacts {
  const today = localDate(context.now());
  const detail = getMeasure(context, measureId);
  const { columns, cards } = getBoard(context, measureId);
  const done = doneColumns(columns);
  const open = cards.filter(({ columnId }) => !done.has(columnId));
  const indicators = detail.indicators.map(({ id }) => getIndicator(context, id));
  return {
    frame,
    halfYear: halfYearOf(today),
    detail,
    goals: listStageGoals(context, measureId),
    participants: getParticipation(context, measureId).participants,
    board: {
      columns: columns.map(({ id, name }) => ({
        name,
        count: cards.filter(({ columnId }) => columnId === id).length,
      })),
      waiting: cards.filter((card) =>
        isWaiting(card, { isDone: ({ columnId }) => done.has(columnId) }),
      ).length,
      late: open.filter((card) => isDueBefore(card, today)).length,
    },
    risks: listRisks(context, measureId),
    indicators: indicators.filter(({ latest }) => latest !== null),
    withoutFigures: indicators
      .filter(({ latest }) => latest === null)
      .map(({ shortName }) => shortName),
    evaluation:
      listEvaluations(context).find(
        (note) => note.measureId === measureId && note.state === 'final',
      ) ?? null,
    decisions: listDecisions(context).filter((one) => one.measureId === measureId),
    stages: listStages(context, measureId),
  };
}
