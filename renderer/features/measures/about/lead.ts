import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import type { StageGoal } from '../../../../electron/contract/stage-goals.ts';
import type { StageEntry } from '../../../../electron/contract/stages.ts';
import { entryStages } from '../../../../electron/contract/vocabulary.ts';
import { stageWord } from '../../../../electron/contract/words.ts';
import { workText } from '../../../text/measure-work.ts';

const text = workText.lead;

/** Where the measure stands, what the next door asks for and what this half-year is for, in words. */
export function aboutLead(
  measure: Pick<MeasureDetail, 'id' | 'status' | 'owner' | 'leader'>,
  stages: readonly StageEntry[],
  goals: readonly StageGoal[],
  halfYear: string,
): string {
  const stage = measure.status?.stage ?? null;
  const next = entryStages[entryStages.findIndex((name) => name === stage) + 1];
  const door = stages.find((entry) => entry.stage === next);
  const passed = door?.tests.filter((test) => test.passedOn !== null).length ?? 0;
  const missing = [
    ...(measure.owner === null ? [workText.adopted.owner.toLowerCase()] : []),
    ...(measure.leader === null ? [workText.adopted.leader.toLowerCase()] : []),
  ];
  return [
    stage === null
      ? text.unset(measure.id)
      : stage === 'not_started'
        ? text.notStarted(measure.id)
        : text.stage(measure.id, stageWord[stage]),
    ...(door ? [text.tests(passed, door.tests.length, stageWord[door.stage])] : []),
    text.goals(goals.filter((goal) => goal.halfYear === halfYear).length, halfYear),
    ...(missing.length > 0 ? [text.missing(missing)] : []),
  ].join(' ');
}
