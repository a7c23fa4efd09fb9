import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { announce } from '../announce.ts';
import { useKeys } from '../keys.ts';

const text = sprintText.card;

interface ToggledCard {
  code: string;
  sprintNumber: number;
  isIn: boolean;
  isRunning: boolean;
}

/** S on a card of the board: into the sprint that runs, or out of it. */
export function useSprintKey(): void {
  const trpc = useTRPC();
  const toggle = useCommand(
    trpc.sprint.toggleCard.mutationOptions({ onSuccess: (toggled) => announce(sentence(toggled)) }),
    { toast: sentence, undo: true },
  );
  useKeys({
    s: () => {
      const card = document.activeElement?.closest<HTMLElement>('[data-card-id]');
      const cardId = card?.dataset['cardId'];
      if (cardId !== undefined) toggle.mutate({ cardId });
    },
  });
}

function sentence({ code, sprintNumber, isIn, isRunning }: ToggledCard): string {
  if (isIn) return (isRunning ? text.addedNow : text.in)(code, sprintNumber);
  return (isRunning ? text.pushed : text.out)(code, sprintNumber);
}
