import type { PlanCard, SprintPlanning } from '../../../electron/contract/sprints.ts';

export type ListName = 'queue' | 'sprint';

export interface PlanLists {
  queue: PlanCard[];
  sprint: PlanCard[];
}

/** A change under way, laid over what the host last answered. */
export type Pending =
  | { kind: 'toggle'; cardId: string; to: ListName }
  | { kind: 'rank'; list: ListName; cardId: string; before: string | null };

/** The two lists as they will stand when the changes under way are saved. */
export function listsOf(saved: SprintPlanning, pending: readonly Pending[]): PlanLists {
  const start = { queue: saved.queue, sprint: saved.planned?.cards ?? [] };
  return pending.reduce(applyPending, start);
}

function applyPending(lists: PlanLists, change: Pending): PlanLists {
  const card = [...lists.queue, ...lists.sprint].find(({ id }) => id === change.cardId);
  if (!card) return lists;
  if (change.kind === 'rank')
    return { ...lists, [change.list]: placed(lists[change.list], card, change.before) };
  const queue = lists.queue.filter(({ id }) => id !== card.id);
  const sprint = lists.sprint.filter(({ id }) => id !== card.id);
  return change.to === 'sprint'
    ? { queue, sprint: [...sprint, card] }
    : { queue: [card, ...queue], sprint };
}

function placed(cards: readonly PlanCard[], card: PlanCard, before: string | null): PlanCard[] {
  const others = cards.filter(({ id }) => id !== card.id);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  return at < 0 ? [...others, card] : others.toSpliced(at, 0, card);
}

/** Where one step up or down puts a card; undefined at the edge. */
export function beforeAfterStep(
  cards: readonly PlanCard[],
  cardId: string,
  step: -1 | 1,
): string | null | undefined {
  const at = cards.findIndex(({ id }) => id === cardId);
  const to = at + step;
  if (at < 0 || to < 0 || to >= cards.length) return undefined;
  return (step < 0 ? cards[to]?.id : cards[to + 1]?.id) ?? null;
}

/** The card that takes over the focus when this one leaves its list. */
export function successorIn(cards: readonly PlanCard[], cardId: string): string | null {
  const at = cards.findIndex(({ id }) => id === cardId);
  return cards[at + 1]?.id ?? cards[at - 1]?.id ?? null;
}
