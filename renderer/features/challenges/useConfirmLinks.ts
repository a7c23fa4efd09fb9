import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { useToast } from '../../ui/toast.tsx';
import type { ProposedLink } from './filters.ts';

type Pair = { challengeId: string; measureId: number };

/** Confirms chosen links: all proposals in one step, else one step each. */
export function useConfirmLinks() {
  const trpc = useTRPC();
  const one = useCommand(trpc.challenge.confirm.mutationOptions(), { quiet: true });
  const all = useCommand(trpc.challenge.confirmAll.mutationOptions(), { quiet: true });
  const { show } = useToast();
  const [isPending, setPending] = useState(false);

  const confirm = async (
    chosen: readonly ProposedLink[],
    isAll = false,
  ): Promise<{ isDone: boolean }> => {
    const pairs = chosen.map(({ row, measureId }): Pair => ({ challengeId: row.id, measureId }));
    let done = 0;
    setPending(true);
    try {
      if (isAll) await all.mutateAsync();
      else
        for (const pair of pairs) {
          await one.mutateAsync(pair);
          done += 1;
        }
      // «Angre» takes back one step, so it is offered only where that is everything.
      show(challengesText.confirmed(pairs.length), { undo: isAll || pairs.length === 1 });
      return { isDone: true };
    } catch (error) {
      const sentence = errorSentence(error);
      const rest = challengesText.confirmDialog.failed(done, pairs.length);
      show(done > 0 ? `${sentence} ${rest}` : sentence, { isError: true });
      return { isDone: false };
    } finally {
      setPending(false);
    }
  };
  return { confirm, isPending };
}
