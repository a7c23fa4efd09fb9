import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useCommand } from '../../api/command.ts';
import { refuseReader } from '../../ui/readerGate.ts';
import { useTRPC } from '../../api/trpc.ts';

export interface History {
  /** The sentence of what would be taken back, or null when there is nothing. */
  undoSentence: string | null;
  redoSentence: string | null;
  undo: () => void;
  redo: () => void;
}

/** What can be undone and redone now, and doing it. */
export function useHistory(): History {
  const trpc = useTRPC();
  const state = useQuery(trpc.history.state.queryOptions()).data;
  const undo = useCommand(trpc.history.undo.mutationOptions(), {
    toast: ({ sentence }) => sentence,
  });
  const redo = useCommand(trpc.history.redo.mutationOptions(), {
    toast: ({ sentence }) => sentence,
  });
  const client = useQueryClient();
  const isWaiting = useRef(false);
  const run = async (command: { mutate: () => void }, sentence: string | null) => {
    if (refuseReader()) return;
    const isBusy = isWaiting.current || undo.isPending || redo.isPending;
    if (isBusy || (sentence === null && client.isMutating() === 0)) return;
    isWaiting.current = true;
    await settled(client);
    isWaiting.current = false;
    command.mutate();
  };
  const undoSentence = state?.undo?.sentence ?? null;
  const redoSentence = state?.redo?.sentence ?? null;
  return {
    undoSentence,
    redoSentence,
    undo: () => void run(undo, undoSentence),
    redo: () => void run(redo, redoSentence),
  };
}

/**
 * When nothing is under way any more. A move is shown before it is saved: without waiting, an undo that
 * overtakes it would take back the step before.
 */
function settled(client: QueryClient): Promise<void> {
  if (client.isMutating() === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = client.getMutationCache().subscribe(() => {
      if (client.isMutating() > 0) return;
      stop();
      resolve();
    });
  });
}
