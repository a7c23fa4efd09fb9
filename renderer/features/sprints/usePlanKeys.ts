import type { PlanCard } from '../../../electron/contract/sprints.ts';
import { cardSizes } from '../../../electron/contract/vocabulary.ts';
import { useKeys } from '../../ui/keys.ts';
import type { RowActions } from './PlanRow.tsx';
import type { Plan } from './usePlan.ts';
import { rowElement } from './useRowFocus.ts';

interface Options {
  plan: Plan;
  isEnabled: boolean;
  onOwner: (card: PlanCard) => void;
  onOpen: (card: PlanCard) => void;
}

/** The keys of the two lists: arrows choose, Alt and arrows rank, single letters do the rest. */
export function usePlanKeys({ plan, isEnabled, onOwner, onOpen }: Options): RowActions {
  const onRow = () => {
    const { active } = plan;
    return active && rowElement(active.id) === document.activeElement ? active : null;
  };
  // Away from the rows the first press only goes to the chosen one, so that nothing moves unseen.
  const withRow = (work: (card: PlanCard) => void) => () => {
    const card = onRow();
    if (card) work(card);
    else if (plan.active) plan.choose(plan.active.id);
  };
  const size = (index: number) =>
    withRow((card) => {
      const to = cardSizes[index];
      if (to) plan.size(card, to);
    });
  useKeys(
    {
      s: withRow((card) => plan.move(card)),
      e: withRow(onOwner),
      '1': size(0),
      '2': size(1),
      '3': size(2),
    },
    isEnabled,
  );

  const choose = (card: PlanCard, key: string) => {
    const { lists, listOf } = plan;
    const here = lists[listOf(card.id)];
    const other = lists[listOf(card.id) === 'queue' ? 'sprint' : 'queue'];
    const at = here.findIndex(({ id }) => id === card.id);
    const to = {
      ArrowUp: here[at - 1],
      ArrowDown: here[at + 1],
      Home: here[0],
      End: here.at(-1),
      ArrowLeft: listOf(card.id) === 'sprint' ? (other[at] ?? other.at(-1)) : undefined,
      ArrowRight: listOf(card.id) === 'queue' ? (other[at] ?? other.at(-1)) : undefined,
    }[key];
    if (to) plan.choose(to.id);
  };
  return {
    keyDown: (card, event) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (ctrlKey || metaKey || shiftKey) return;
      if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        event.preventDefault();
        plan.step(card, key === 'ArrowUp' ? -1 : 1);
      } else if (!altKey && (key.startsWith('Arrow') || key === 'Home' || key === 'End')) {
        event.preventDefault();
        choose(card, key);
      } else if (!altKey && key === 'Enter') {
        event.preventDefault();
        onOpen(card);
      }
    },
    focused: plan.setChosen,
    open: onOpen,
    move: (card) => plan.move(card),
    step: plan.step,
    size: plan.size,
    owner: onOwner,
  };
}
