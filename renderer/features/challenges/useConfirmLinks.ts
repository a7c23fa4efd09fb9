import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { publishChange } from '../../api/changes.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPCClient } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { useToast } from '../../ui/toast.tsx';
import type { ProposedLink } from './filters.ts';

const text = challengesText.confirmDialog;

/** Confirms chosen links: all proposals in one step, else one step each and one refetch at the end. */
export function useConfirmLinks() {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { show } = useToast();
  const [isPending, setPending] = useState(false);

  /** Whether every chosen link was confirmed; what went wrong has been said. */
  const confirm = async (chosen: readonly ProposedLink[], isAll = false): Promise<boolean> => {
    let done = 0;
    setPending(true);
    try {
      if (isAll) await client.challenge.confirmAll.mutate();
      else
        for (const { row, measureId } of chosen) {
          await client.challenge.confirm.mutate({ challengeId: row.id, measureId });
          done += 1;
        }
      await publishChange(queries);
      // «Angre» takes back one step, so it is offered only where that is everything.
      show(challengesText.confirmed(chosen.length), { undo: isAll || chosen.length === 1 });
      return true;
    } catch (error) {
      await publishChange(queries);
      const sentence = errorSentence(error);
      show(done > 0 ? `${sentence} ${text.failed(done, chosen.length)}` : sentence, {
        isError: true,
      });
      return false;
    } finally {
      setPending(false);
    }
  };
  return { confirm, isPending };
}
