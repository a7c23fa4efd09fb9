import type { StageGoal } from '../../../../electron/contract/stage-goals.ts';
import type { StageEntry } from '../../../../electron/contract/stages.ts';
import type { Milestone, TimelineRow, Wave } from '../../../../electron/contract/timeline.ts';
import { halfYearAt, halfYearIndex, planPeriod } from '../../../../electron/contract/half-years.ts';
import {
  goalWord,
  milestoneWord,
  stageWord,
  waveWord,
} from '../../../../electron/contract/words.ts';
import { formatDate, halfYearLabel } from '../../../text/format.ts';
import { timelineText } from '../../../text/timeline.ts';
import { axis, unitOfDate, unitOfHalfYear } from './geometry.ts';

const { spoken } = timelineText;

interface Common {
  key: string;
  measureId: number;
  /** In units of the axis; a point has the same twice. */
  from: number;
  to: number;
  label: string;
  /** The whole of it in words, with time and state. */
  spoken: string;
  /** How the work stands, for the mark's look. */
  state: string;
}

/** Everything that can lie on a measure's line. */
export type TimelineItem = Common &
  (
    | { kind: 'start' }
    | { kind: 'was' }
    | { kind: 'stage'; entry: StageEntry; next: StageEntry | null }
    | { kind: 'wave'; wave: Wave }
    | { kind: 'goal'; goal: StageGoal }
    | { kind: 'milestone'; milestone: Milestone }
  );
export type ItemKind = TimelineItem['kind'];

/** A measure's items in the order they are read: start, stages, points by time, waves. */
export function itemsOf(row: TimelineRow, today: string): TimelineItem[] {
  const { measureId } = row;
  const points = [
    ...row.goals.map((goal) => goalItem(measureId, goal)),
    ...row.milestones.map((milestone) => milestoneItem(measureId, milestone)),
  ].toSorted((a, b) => a.from - b.from);
  return [
    ...startItem(row),
    ...wasItems(row, today),
    ...stageItems(row),
    ...points,
    ...row.waves.map((wave) => waveItem(measureId, wave)),
  ];
}

function startItem({ measureId, start }: TimelineRow): TimelineItem[] {
  if (start.halfYear === null) return [];
  const at = unitOfHalfYear(start.halfYear);
  return [
    {
      kind: 'start',
      key: `start-${measureId}`,
      measureId,
      from: at,
      to: at,
      label: timelineText.startMark(start.text),
      spoken: spoken.start(start.text),
      state: 'adopted',
    },
  ];
}

/** The stages as they were, from the log; what lies outside the plan's years is cut off. */
function wasItems({ measureId, stages }: TimelineRow, today: string): TimelineItem[] {
  return stages.flatMap(({ stage, spells }) =>
    spells.flatMap(({ from, to }, index): TimelineItem[] => {
      const start = Math.max(0, unitOfDate(from));
      const end = Math.min(axis.length, unitOfDate(to ?? today));
      if (end < start) return [];
      return [
        {
          kind: 'was',
          key: `was-${measureId}-${stage}-${index}`,
          measureId,
          from: start,
          to: end,
          label: stageWord[stage],
          spoken: spoken.was(stageWord[stage], from, to),
          state: stage,
        },
      ];
    }),
  );
}

/** Each planned stage lasts until the next planned one begins. */
function stageItems({ measureId, stages }: TimelineRow): TimelineItem[] {
  const planned = stages.filter(
    (entry): entry is StageEntry & { plannedFrom: string } => entry.plannedFrom !== null,
  );
  return planned.map((entry, index): TimelineItem => {
    const next = planned[index + 1] ?? null;
    const last = next && halfYearAt(halfYearIndex(next.plannedFrom) - 1);
    const word = stageWord[entry.stage];
    return {
      kind: 'stage',
      key: `stage-${measureId}-${entry.stage}`,
      measureId,
      from: unitOfHalfYear(entry.plannedFrom),
      to: next ? unitOfHalfYear(next.plannedFrom) : unitOfHalfYear(planPeriod.last) + 1,
      label: word,
      spoken: spoken.stage(word, entry.plannedFrom, last),
      state: entry.stage,
      entry,
      next,
    };
  });
}

function waveItem(measureId: number, wave: Wave): TimelineItem {
  return {
    kind: 'wave',
    key: `wave-${wave.id}`,
    measureId,
    from: unitOfHalfYear(wave.startHalfYear),
    to: unitOfHalfYear(wave.endHalfYear) + 1,
    label: wave.unit,
    spoken: spoken.wave(
      wave.unit,
      wave.startHalfYear,
      wave.endHalfYear,
      waveWord[wave.state].toLowerCase(),
    ),
    state: wave.state,
    wave,
  };
}

function goalItem(measureId: number, goal: StageGoal): TimelineItem {
  const at = unitOfHalfYear(goal.halfYear) + 0.5;
  return {
    kind: 'goal',
    key: `goal-${goal.id}`,
    measureId,
    from: at,
    to: at,
    label: goal.text,
    spoken: spoken.goal(goal.text, goal.halfYear, goalWord[goal.state].toLowerCase()),
    state: goal.state,
    goal,
  };
}

function milestoneItem(measureId: number, milestone: Milestone): TimelineItem {
  const { id, title, halfYear, dueDate, state } = milestone;
  const at =
    dueDate === null ? unitOfHalfYear(halfYear ?? axis[0] ?? '') + 0.5 : unitOfDate(dueDate);
  const when = dueDate === null ? halfYearLabel(halfYear ?? '') : formatDate(dueDate, 'long');
  return {
    kind: 'milestone',
    key: `milestone-${id}`,
    measureId,
    from: at,
    to: at,
    label: title,
    spoken: spoken.milestone(title, when, milestoneWord[state].toLowerCase()),
    state,
    milestone,
  };
}
