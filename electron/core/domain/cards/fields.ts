import type { Card } from '../../../contract/cards.ts';

/** What a person can change on a card, as one field each. */
export type CardField =
  | 'title'
  | 'description'
  | 'owner'
  | 'due'
  | 'size'
  | 'hours'
  | 'waiting'
  | 'challenges'
  | 'services'
  | 'labels'
  | 'level'
  | 'area'
  | 'ambitionPoint'
  | 'request';

/** The field in the definite form, for «T2-33: fristen er endret». */
export const fieldWord: Record<CardField, string> = {
  title: 'tittelen',
  description: 'beskrivelsen',
  owner: 'ansvarlig',
  due: 'fristen',
  size: 'størrelsen',
  hours: 'timene',
  waiting: '«venter på»',
  challenges: 'utfordringene',
  services: 'tjenestene',
  labels: 'etikettene',
  level: 'forebyggingsnivået',
  area: 'hovedområdet',
  ambitionPoint: 'ambisjonspunktet',
  request: 'bestillingen',
};

/** Fields that are typed, and saved while they are typed. */
export const typedFields: ReadonlySet<CardField> = new Set([
  'title',
  'description',
  'owner',
  'due',
  'hours',
  'waiting',
]);

export type CardContent = Pick<
  Card,
  | 'title'
  | 'description'
  | 'owner'
  | 'dueDate'
  | 'dueSeason'
  | 'dueCondition'
  | 'size'
  | 'hours'
  | 'waitingOn'
  | 'waitingKind'
  | 'waitingSince'
  | 'waitingDecisionId'
  | 'levelId'
  | 'areaId'
  | 'ambitionPointId'
  | 'requestId'
  | 'challenges'
  | 'services'
  | 'labels'
>;

/** What a card holds before anybody has said anything. */
export const emptyContent: CardContent = {
  ...{ title: '', description: '', owner: null, size: null, hours: null },
  ...{ dueDate: null, dueSeason: null, dueCondition: null },
  ...{ waitingOn: null, waitingKind: null, waitingSince: null, waitingDecisionId: null },
  ...{ levelId: null, areaId: null, ambitionPointId: null, requestId: null },
  ...{ challenges: [], services: [], labels: [] },
};

/** The content of a card, and nothing else of it. */
export function contentOf(content: CardContent): CardContent {
  const { title, description, owner, dueDate, dueSeason, dueCondition, size, hours } = content;
  const { waitingOn, waitingKind, waitingSince, waitingDecisionId } = content;
  const { levelId, areaId, ambitionPointId, requestId } = content;
  const { challenges, services, labels } = content;
  return {
    ...{ title, description, owner, dueDate, dueSeason, dueCondition, size, hours },
    ...{ waitingOn, waitingKind, waitingSince, waitingDecisionId },
    ...{ levelId, areaId, ambitionPointId, requestId },
    ...{ challenges, services, labels },
  };
}

const field: Record<keyof CardContent, CardField> = {
  title: 'title',
  description: 'description',
  owner: 'owner',
  dueDate: 'due',
  dueSeason: 'due',
  dueCondition: 'due',
  size: 'size',
  hours: 'hours',
  waitingOn: 'waiting',
  waitingKind: 'waiting',
  waitingSince: 'waiting',
  waitingDecisionId: 'waiting',
  levelId: 'level',
  areaId: 'area',
  ambitionPointId: 'ambitionPoint',
  requestId: 'request',
  challenges: 'challenges',
  services: 'services',
  labels: 'labels',
};

/** The fields that differ between two states of a card, each once. */
export function changedFields(before: CardContent, after: CardContent): CardField[] {
  const keys = Object.keys(field) as (keyof CardContent)[];
  const differs = (key: keyof CardContent) =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return [...new Set(keys.filter(differs).map((key) => field[key]))];
}

type Typed = { [K in keyof CardContent]?: CardContent[K] | undefined };

/**
 * The card's content after an input: empty texts are nothing, a new way of saying when takes the
 * place of the old one, and a card that waits has waited since somebody said so. `now` is an ISO time.
 */
export function mergeContent(before: CardContent, input: Typed, now: string): CardContent {
  const given = Object.fromEntries(
    Object.entries(input).filter(([key, value]) => key in field && value !== undefined),
  ) as Partial<CardContent>;
  const next = { ...before, ...given };
  const waitingOn = next.waitingOn || null;
  const waitingKind = waitingOn === null ? null : next.waitingKind;
  return {
    ...next,
    ...dueOf(before, given),
    owner: next.owner || null,
    waitingOn,
    waitingKind,
    waitingDecisionId: waitingKind === 'decision' ? next.waitingDecisionId : null,
    waitingSince: waitingOn === null ? null : (next.waitingSince ?? now),
    challenges: sorted(next.challenges),
    services: sorted(next.services),
    labels: sorted(next.labels),
  };
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

type Due = Pick<CardContent, 'dueDate' | 'dueSeason' | 'dueCondition'>;

function dueOf(before: Due, given: Partial<Due>): Due {
  const none: Due = { dueDate: null, dueSeason: null, dueCondition: null };
  if (given.dueDate) return { ...none, dueDate: given.dueDate };
  if (given.dueSeason) return { ...none, dueSeason: given.dueSeason };
  if (given.dueCondition) return { ...none, dueCondition: given.dueCondition };
  return {
    dueDate: given.dueDate === undefined ? before.dueDate : null,
    dueSeason: given.dueSeason === undefined ? before.dueSeason : null,
    dueCondition: given.dueCondition === undefined ? before.dueCondition : null,
  };
}
