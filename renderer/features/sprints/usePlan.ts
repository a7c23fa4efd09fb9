import { useState } from 'react';
import type { PlanCard, SprintPlanning } from '../../../electron/contract/sprints.ts';
import type { CardSize } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { announce } from '../../ui/announce.ts';
import { beforeAfterStep, listsOf, successorIn, type ListName, type Pending } from './planLists.ts';
import { useRowFocus } from './useRowFocus.ts';
import { useUnderWay } from './useUnderWay.ts';

const text = sprintText.card;

/** The two lists of the planning screen and what can be done with a card; mouse, menu and keys alike. */
export function usePlan(saved: SprintPlanning) {
  const trpc = useTRPC();
  const scope = { id: `plan-${saved.measureId}` };
  const toggle = useCommand(trpc.sprint.planCard.mutationOptions({ scope }));
  const rank = useCommand(trpc.sprint.rankCard.mutationOptions({ scope }));
  const update = useCommand(trpc.card.update.mutationOptions({ scope }));
  const { track, settled } = useUnderWay();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const focusRow = useRowFocus();
  const lists = listsOf(saved, pending);
  const number = saved.planned?.number ?? saved.next.number;
  const all = [...lists.queue, ...lists.sprint];
  const active = all.find(({ id }) => id === chosen) ?? lists.queue[0] ?? lists.sprint[0];
  const listOf = (cardId: string): ListName =>
    lists.sprint.some(({ id }) => id === cardId) ? 'sprint' : 'queue';

  const during = (change: Pending, work: Promise<unknown>) => {
    setPending((before) => [...before, change]);
    const settle = () => setPending((before) => before.filter((other) => other !== change));
    track(work.then(settle, settle));
  };
  const choose = (cardId: string | null) => {
    setChosen(cardId);
    focusRow(cardId);
  };

  const move = (card: PlanCard, { follow = false } = {}) => {
    const from = listOf(card.id);
    const to: ListName = from === 'queue' ? 'sprint' : 'queue';
    const next = follow ? card.id : successorIn(lists[from], card.id);
    during({ kind: 'toggle', cardId: card.id, to }, toggle.mutateAsync({ cardId: card.id }));
    announce(to === 'sprint' ? text.in(card.code, number) : text.out(card.code, number));
    choose(next ?? card.id);
  };
  const step = (card: PlanCard, by: -1 | 1) => {
    const list = listOf(card.id);
    const before = beforeAfterStep(lists[list], card.id, by);
    if (before === undefined) {
      announce(text.edge(card.code));
      return;
    }
    const place = lists[list].findIndex(({ id }) => id === card.id) + by + 1;
    during(
      { kind: 'rank', list, cardId: card.id, before },
      rank.mutateAsync({ cardId: card.id, before }),
    );
    announce(text.moved(card.code, place, lists[list].length));
    choose(card.id);
  };
  const size = (card: PlanCard, to: CardSize) => {
    track(update.mutateAsync({ cardId: card.id, revision: card.revision, size: to }));
    announce(text.sized(card.code, to));
  };
  const own = (card: PlanCard, owner: string) =>
    update.mutateAsync({ cardId: card.id, revision: card.revision, owner: owner.trim() || null });

  return {
    ...{ lists, number, active, choose, setChosen, listOf, move, step, size, own, focusRow },
    settled,
  };
}

export type Plan = ReturnType<typeof usePlan>;
