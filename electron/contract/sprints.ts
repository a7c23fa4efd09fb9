import { z } from 'zod';
import { id, isoDate, measureId, revision, text } from './fields.ts';
import { sprintOutcomes, type CardSize, type ColumnKind, type SprintState } from './vocabulary.ts';

/** Every card is counted once on each side: promised + added = delivered + pushed + dropped. */
export interface CommitmentReport {
  promised: number;
  added: number;
  delivered: number;
  /** Of the delivered, those that were promised. */
  deliveredAsPromised: number;
  pushed: number;
  dropped: number;
}

/** Cards in the sprint and cards done, at the end of a day. */
export interface BurnUpPoint {
  date: string;
  scope: number;
  done: number;
}

/** Why a card stands where it stands in the queue. */
export type QueueReason =
  | { kind: 'asked' }
  | { kind: 'blocks'; codes: string[] }
  | { kind: 'gap'; challengeId: string; lacks: 'measure' | 'indicator' }
  | { kind: 'age'; days: number };

export interface SprintHead {
  id: string;
  measureId: number;
  number: number;
  goal: string;
  processMeasure: string;
  startDate: string;
  endDate: string;
  state: SprintState;
  workingDays: number;
  revision: number;
}

interface ChallengeMark {
  id: string;
  shortName: string;
  areaId: string | null;
}

/** A card as planning sees it. */
export interface PlanCard {
  id: string;
  code: string;
  title: string;
  size: CardSize | null;
  /** What it is counted as; null while it has no size. */
  hours: number | null;
  owner: string | null;
  columnName: string;
  columnKind: ColumnKind;
  challenges: ChallengeMark[];
  reason: QueueReason;
  waitingOn: string | null;
  waitingSince: string | null;
  /** Codes of unfinished cards it must wait for. */
  dependsOn: string[];
  ageDays: number;
  /** The last closed sprint it was moved on from, and the first it ever stood in. */
  movedFrom: { last: number; first: number } | null;
  revision: number;
}

/** What one role can give, and what is asked of it. */
export interface CapacityRow {
  who: string;
  hours: number | null;
  percent: number | null;
  daysOff: number;
  /** Hours; null when nobody is appointed. */
  available: number | null;
  planned: number;
  /** Hours asked for above what there is. */
  over: number;
  /** False for a role that only owns cards: nobody has said what it can give. */
  isStated: boolean;
}

export interface PlanCheck {
  id: string;
  state: 'ok' | 'warning' | 'todo';
  text: string;
}

export interface Experiment {
  id: string;
  plan: string;
  prediction: string;
  lockedAt: string | null;
  result: string | null;
  learned: string;
  revision: number;
}

/** A day of the year wheel that falls inside the sprint. */
export interface SprintDate {
  date: string;
  title: string;
  kind: string;
}

export interface PlannedSprint extends SprintHead {
  cards: PlanCard[];
  capacity: CapacityRow[];
  planned: number;
  available: number;
  checks: PlanCheck[];
  waiting: { code: string; on: string; days: number }[];
  external: { code: string; actor: string }[];
  dates: SprintDate[];
  experiments: Experiment[];
}

/** What a sprint should serve: the goal of the half-year, what was asked for, what is waited for. */
export interface PlanContext {
  stageGoals: { halfYear: string; text: string }[];
  requests: { id: string; text: string; dueDate: string | null }[];
  /** The adopted plan's own conflicts between measures, in words. */
  conflicts: string[];
}

export interface SprintPlanning {
  measureId: number;
  measureName: string;
  context: PlanContext;
  active: SprintHead | null;
  planned: PlannedSprint | null;
  /** What was promised and delivered last time. */
  previous: { number: number; line: string } | null;
  queue: PlanCard[];
  isHandRanked: boolean;
  /** Challenges of the measure that no open card points at. */
  gaps: ChallengeMark[];
  /** Where a card made from a gap goes. */
  queueColumnId: string | null;
  /** Dates a new sprint would get. */
  next: { number: number; startDate: string; endDate: string };
}

export type SprintMark = 'promised' | 'added' | 'pushed';

export interface RunningCard extends PlanCard {
  mark: SprintMark;
  /** Among the cards promised when the sprint was committed. */
  isPromised: boolean;
  isDone: boolean;
  /** The day it was finished. */
  doneOn: string | null;
  isArchived: boolean;
}

/** The sprint that runs now, for the bar over the board and the sprint tab. */
export interface RunningSprint extends SprintHead {
  committedAt: string;
  warnings: string[];
  workingDaysLeft: number;
  /** Cards in the sprint by how far they have come. */
  progress: { done: number; review: number; active: number; ready: number; all: number };
  cards: RunningCard[];
  counts: { promised: number; added: number; pushed: number };
  burnUp: BurnUpPoint[];
  /** The sentence that stands where a chart would say too little; null when the chart is drawn. */
  burnUpText: string | null;
  experiments: Experiment[];
  /** Marks by card id, for the board. */
  marks: Record<string, SprintMark>;
}

/** All a closed sprint ever shows. Stored as it stands; `version` says by which shape. */
export interface SprintSnapshot {
  version: 1;
  sprintId: string;
  measureId: number;
  measureName: string;
  number: number;
  goal: string;
  processMeasure: string;
  startDate: string;
  endDate: string;
  workingDays: number;
  committedAt: string;
  closedAt: string;
  closedBy: string;
  report: CommitmentReport;
  sentence: string;
  short: string;
  cards: SnapshotCard[];
  points: BurnUpPoint[];
  burnUpText: string | null;
  warnings: string[];
  capacity: { who: string; available: number | null; planned: number }[];
  retrospective: string[];
  experiments: { plan: string; prediction: string; result: string | null; learned: string }[];
}

export interface SnapshotCard {
  code: string;
  title: string;
  size: CardSize | null;
  hours: number | null;
  owner: string | null;
  challenges: ChallengeMark[];
  isPromised: boolean;
  outcome: 'delivered' | 'pushed' | 'dropped';
  reason: string;
  /** The first sprint it stood in, when that is another than this one. */
  firstSprint: number | null;
  doneOn: string | null;
}

/** One line of a measure's sprint list; a closed one is read from its snapshot alone. */
export interface SprintListEntry extends SprintHead {
  line: string;
  closedAt: string | null;
}

export interface SprintList {
  measureId: number;
  entries: SprintListEntry[];
}

/** A sprint on one page: the plan while it is planned or runs, the snapshot once it is closed. */
export type SprintSheet =
  | {
      state: 'planned' | 'active';
      measureName: string;
      plan: PlannedSprint;
      marks: Record<string, SprintMark>;
    }
  | { state: 'closed'; snapshot: SprintSnapshot };

/** What the close wizard asks about. */
export interface SprintClosing extends SprintHead {
  open: RunningCard[];
  done: RunningCard[];
  pushed: RunningCard[];
  /** Promised cards that are archived or deleted: counted as dropped. */
  gone: { code: string; title: string; isPromised: boolean }[];
  experiments: Experiment[];
  warnings: string[];
  nextNumber: number;
}

export const retrospectiveLines = 3;
export const retrospectiveLineLength = 300;

/** Letters there is room for in what a sprint says of itself. */
export const sprintLimits = { goal: 400, processMeasure: 400 };
const goal = text('Sprintmål', sprintLimits.goal);
export const sprintMeasureInput = z.object({ measureId });
export const sprintInput = z.object({ sprintId: id });
export const sprintCreateInput = z.object({
  measureId,
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
});
export const sprintSaveInput = z.object({
  sprintId: id,
  revision,
  goal: goal.optional(),
  processMeasure: text('Slik vet vi det', sprintLimits.processMeasure).optional(),
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
});
export const sprintCardInput = z.object({ cardId: id });
/** `before` is the card it shall stand in front of; null puts it last. */
export const sprintRankInput = z.object({ cardId: id, before: id.nullable() });
export const capacitySaveInput = z.object({
  sprintId: id,
  who: z.string().trim().min(1, 'Skriv en rolle eller tjeneste.').max(80),
  /** The name it had, when it is given a new one. */
  from: z.string().max(80).optional(),
  hours: z
    .number()
    .min(0, 'Timer kan ikke være under 0.')
    .max(2000, 'Så mange timer er det ikke i en sprint.')
    .nullable(),
  percent: z
    .number()
    .min(0, 'Prosenten kan ikke være under 0.')
    .max(100, 'Prosenten kan ikke være over 100.')
    .nullable(),
  daysOff: z.number().min(0, 'Fridager kan ikke være under 0.').max(366),
});
export const capacityInput = z.object({ sprintId: id, who: z.string().max(80) });
export const experimentCreateInput = z.object({
  sprintId: id,
  plan: z.string().trim().min(1, 'Skriv hva dere vil prøve.').max(1000),
  prediction: z.string().trim().min(1, 'Skriv hva dere venter skal skje.').max(1000),
});
export const experimentInput = z.object({ experimentId: id });
export const experimentSaveInput = z.object({
  experimentId: id,
  revision,
  plan: z.string().trim().min(1, 'Skriv hva dere vil prøve.').max(1000).optional(),
  prediction: z.string().trim().min(1, 'Skriv hva dere venter skal skje.').max(1000).optional(),
  result: text('Hva skjedde?', 1000).optional(),
  learned: text('Hva lærte vi?', 1000).optional(),
});
export const sprintCommitInput = z.object({ sprintId: id, revision });
export const sprintCloseInput = z.object({
  sprintId: id,
  revision,
  outcomes: z
    .array(
      z.object({
        cardId: id,
        outcome: z.enum(sprintOutcomes),
        reason: text('Grunn', 300).optional(),
      }),
    )
    .max(2000),
  retrospective: z
    .array(
      z
        .string()
        .trim()
        .max(
          retrospectiveLineLength,
          `Hver linje kan ha høyst ${retrospectiveLineLength} tegn, spørsmålet medregnet.`,
        ),
    )
    .max(retrospectiveLines, 'Tilbakeblikket er på høyst tre linjer.'),
});
export type CloseOutcome = z.infer<typeof sprintCloseInput>['outcomes'][number];
