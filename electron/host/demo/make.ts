import { makeFileOver } from '../../../db/new-file.ts';
import { createWorkspace, type Workspace } from '../../../db/open.ts';
import type { StrikeTarget } from '../../../db/strike/plan.ts';
import { drawUids } from '../../../db/transaction.ts';
import { seedWorkspace } from '../../../db/seed.ts';
import type { AppContext } from '../../app/trpc.ts';
import { briefingScenes } from './briefings.ts';
import { cardScenes } from './cards.ts';
import { competenceCards } from './content/cards-competence.ts';
import { cooperationCards } from './content/cards-cooperation.ts';
import { familyHouseCards } from './content/cards-family-house.ts';
import { implementationCards } from './content/cards-implementation.ts';
import { mentalHealthCards } from './content/cards-mental-health.ts';
import { demoDecisions, demoRequests } from './content/decisions.ts';
import { demoSprints } from './content/sprints.ts';
import { decisionScenes } from './decisions.ts';
import { evaluationScenes } from './evaluations.ts';
import { figureScenes } from './figures.ts';
import { groupScenes } from './group.ts';
import { leader, playScenes, type Scene } from './play.ts';
import { registerScenes } from './registers.ts';
import { sprintScenes } from './sprints.ts';
import { checkDemoDay, demoDay, makeStage } from './stage.ts';
import { findOutdated, strikeOutdated } from './strike.ts';
import { moreScenes } from './times.ts';
import { workScenes } from './work.ts';

export { demoDay } from './stage.ts';

/** The name every invented file bears, whatever it is called on the disk. */
export const demoName = 'OPPDIKTET DEMO: oppvekstplan 2024–2030';
const demoUid = '0dd1c7e0-0000-4000-8000-0000000de300';
/** The first morning of the story: the file is made, and the group's work begins the day after. */
const firstDay = '2025-06-01';

export interface DemoParts {
  /** ISO date the story ends on, or up to six days before it: `demoDay` or later. */
  today: string;
  /** How many times the cards, comments, decisions and voices are there; once when left out. */
  times?: number;
  reader: AppContext['reader'];
  version: string;
  /** Which host makes it, for the lock. */
  what: string;
}

/**
 * Makes a workspace stamped as invented: eighteen months of a group's work, made by the app's own calls
 * with a clock and ids of its own, so that two files for one day have equal content. It gets its name
 * when it is whole. Errors as `createWorkspace`; `validation` where the story cannot end on that day.
 */
export function makeDemo(path: string, parts: DemoParts): Promise<{ steps: number }> {
  return makeStory(path, parts, demoScenes(parts.times ?? 1));
}

/** As `makeDemo`, with these scenes for its story. */
export function makeStory(
  path: string,
  parts: DemoParts,
  scenes: readonly Scene[],
): Promise<{ steps: number }> {
  checkDemoDay(parts.today);
  const advice = 'Velg et annet navn, eller åpne den som er der.';
  const order = { what: parts.what, now: new Date(), advice };
  return makeFileOver(path, order, (unfinished) => playInto(unfinished, parts, scenes));
}

async function playInto(
  path: string,
  parts: DemoParts,
  scenes: readonly Scene[],
): Promise<{ steps: number }> {
  const { today, what } = parts;
  const stage = makeStage(today);
  stage.enter(firstDay, leader);
  const workspace = createWorkspace(path, {
    seed: (sqlite) => {
      seedWorkspace(sqlite);
      // Whoever cites a figure of this file says so with the name of its source.
      sqlite.exec("UPDATE source SET name = 'Oppdiktet: ' || name, credit = 'Oppdiktede tall'");
      // The plan as shipped is taken down when a file is made, by the machine's clock.
      sqlite.prepare('UPDATE plan_revision SET recorded_at = ?').run(stage.now().toISOString());
    },
    ...{ now: stage.now(), what, name: demoName, isDemo: true, uid: demoUid },
  });
  let outdated: StrikeTarget | null = null;
  let steps = 0;
  try {
    // What stops halfway is thrown away whole: nothing in it has to be on the disk step by step.
    workspace.sqlite.pragma('synchronous = OFF');
    let uids = 0;
    drawUids(workspace, () => (++uids).toString(16).padStart(32, '0'));
    await playScenes({ workspace, ...parts }, scenes);
    outdated = findOutdated(workspace);
    steps = countSteps(workspace);
  } finally {
    workspace.close();
  }
  if (outdated === null) return { steps };
  stage.enter(demoDay, leader);
  strikeOutdated(path, outdated, stage.now());
  return { steps: steps + 1 };
}

const demoCards = [
  ...cooperationCards,
  ...mentalHealthCards,
  ...familyHouseCards,
  ...competenceCards,
  ...implementationCards,
];

/** What happens in the story when it is told so many times over. */
export function demoScenes(times: number): Scene[] {
  return [
    ...workScenes(),
    ...figureScenes(),
    ...registerScenes(),
    ...cardScenes(demoCards),
    ...groupScenes(),
    ...sprintScenes(demoSprints),
    ...evaluationScenes(),
    ...briefingScenes(),
    ...decisionScenes(demoDecisions, demoRequests),
    ...moreScenes(times, demoCards),
    { at: '2026-11-30', play: ({ call }) => call.workspace.setActor({ actor: leader }) },
  ];
}

function countSteps({ sqlite }: Workspace): number {
  return Number(sqlite.prepare('SELECT count(*) FROM step').pluck().get());
}
