import type { CloseOutcome } from '../../contract/sprints.ts';
import { leader, type Play, type Scene } from './play.ts';

type Outcome = CloseOutcome['outcome'];

export interface DemoSprint {
  key: string;
  measure: number;
  planned: string;
  start: string;
  end: string;
  goal: string;
  processMeasure: string;
  cards: readonly string[];
  /** Cards that stood in the plan from last time and are taken out again. */
  without?: readonly string[];
  capacity: readonly {
    who: string;
    hours?: number;
    percent?: number;
    daysOff?: number;
  }[];
  experiments?: readonly {
    plan: string;
    prediction: string;
    heard?: { at: string; result: string; learned: string };
  }[];
  commit?: string;
  /** A card taken in or pushed out while the sprint runs. */
  toggled?: readonly (readonly [day: string, card: string])[];
  close?: {
    at: string;
    outcomes: Readonly<Record<string, readonly [Outcome, reason?: string]>>;
    retrospective: readonly string[];
  };
}

/** Planning, starting, living through and closing a sprint, as scenes. */
export function sprintScenes(sprints: readonly DemoSprint[]): Scene[] {
  return sprints.flatMap((sprint) => {
    const scene = (at: string, play: Scene['play']): Scene => ({ at, by: leader, play });
    return [
      scene(sprint.planned, (play) => plan(play, sprint)),
      ...(sprint.commit === undefined ? [] : [scene(sprint.commit, (play) => start(play, sprint))]),
      ...(sprint.toggled ?? []).map(([at, card]) =>
        scene(at, ({ call, id }) => call.sprint.toggleCard({ cardId: id(card) })),
      ),
      ...(sprint.experiments ?? []).flatMap(({ plan: tried, heard }) =>
        heard === undefined
          ? []
          : [scene(heard.at, (play) => writeResult(play, sprint, tried, heard))],
      ),
      ...(sprint.close === undefined ? [] : [scene(sprint.close.at, (play) => end(play, sprint))]),
    ];
  });
}

async function plan(play: Play, sprint: DemoSprint): Promise<void> {
  const { call, id, day } = play;
  const { measure: measureId, goal, processMeasure } = sprint;
  const dates = { startDate: day(sprint.start), endDate: day(sprint.end) };
  // Closing with something to move on has made the next one already.
  const { planned } = await call.sprint.planning({ measureId });
  const head = planned ?? (await call.sprint.create({ measureId, ...dates }));
  const sprintId = head.id;
  play.keep(sprint.key, sprintId);
  await call.sprint.save({ sprintId, revision: head.revision, goal, processMeasure, ...dates });
  for (const card of [...(sprint.without ?? []), ...sprint.cards])
    await call.sprint.planCard({ cardId: id(card) });
  for (const { who, hours = null, percent = null, daysOff = 0 } of sprint.capacity)
    await call.sprint.saveCapacity({ sprintId, who, hours, percent, daysOff });
  for (const { plan: tried, prediction } of sprint.experiments ?? [])
    await call.experiment.create({ sprintId, plan: tried, prediction });
}

async function start({ call, id }: Play, sprint: DemoSprint): Promise<void> {
  const { planned } = await call.sprint.planning({ measureId: sprint.measure });
  if (!planned) throw new Error(`${sprint.key} is not planned`);
  await call.sprint.commit({ sprintId: id(sprint.key), revision: planned.revision });
}

async function writeResult(
  { call }: Play,
  sprint: DemoSprint,
  tried: string,
  { result, learned }: { result: string; learned: string },
): Promise<void> {
  const running = await call.sprint.running({ measureId: sprint.measure });
  const found = running?.experiments.find(({ plan: one }) => one === tried);
  if (!found) throw new Error(`${sprint.key} does not try «${tried}»`);
  await call.experiment.save({
    ...{ experimentId: found.id, revision: found.revision, result, learned },
  });
}

async function end({ call, id }: Play, sprint: DemoSprint): Promise<void> {
  if (!sprint.close) return;
  const { outcomes, retrospective } = sprint.close;
  const sprintId = id(sprint.key);
  const { open, revision } = await call.sprint.closing({ sprintId });
  const answers = Object.entries(outcomes).map(([card, [outcome, reason]]) => ({
    ...{ cardId: id(card), outcome },
    ...(reason === undefined ? {} : { reason }),
  }));
  const unanswered = open.filter((card) => answers.every(({ cardId }) => cardId !== card.id));
  if (unanswered.length > 0) throw new Error(`${sprint.key}: ${unanswered[0]?.code} is unanswered`);
  await call.sprint.close({
    ...{ sprintId, revision, outcomes: answers, retrospective: [...retrospective] },
  });
}
