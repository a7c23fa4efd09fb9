import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { announce } from '../announce.ts';
import { useKeys } from '../keys.ts';

const text = sprintText.card;

/** S on a card of the board: into the sprint that runs, or out of it. */
export function useSprintKey(): void {
  const trpc = useTRPC();
  const toggle = useCommand(
    trpc.sprint.toggleCard.mutationOptions({
      onSuccess: ({ code, sprintNumber, isIn, isRunning }) =>
        announce(
          isIn
            ? (isRunning ? text.addedNow : text.in)(code, sprintNumber)
            : (isRunning ? text.pushed : text.out)(code, sprintNumber),
        ),
    }),
    {
      toast: ({ code, sprintNumber, isIn, isRunning }) =>
        isIn
          ? (isRunning ? text.addedNow : text.in)(code, sprintNumber)
          : (isRunning ? text.pushed : text.out)(code, sprintNumber),
      undo: true,
    },
  );
  useKeys({
    s: () => {
      const card = document.activeElement?.closest<HTMLElement>('[data-card-id]');
      const cardId = card?.dataset['cardId'];
      if (cardId !== undefined) toggle.mutate({ cardId });
    },
  });
}
