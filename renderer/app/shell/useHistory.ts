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
  const line = useRef({ last: Promise.resolve<unknown>(null), length: 0 });
  // Presses stand in line: none is lost while an earlier one still fetches what it changed.
  const run = (command: { mutateAsync: () => Promise<unknown> }, sentence: string | null) => {
    if (refuseReader()) return;
    const { current } = line;
    if (sentence === null && current.length === 0 && client.isMutating() === 0) return;
    current.length += 1;
    current.last = current.last
      .then(() => settled(client))
      .then(() => command.mutateAsync())
      // The command has said itself what went wrong.
      .catch(() => null)
      .finally(() => (current.length -= 1));
  };
  const undoSentence = state?.undo?.sentence ?? null;
  const redoSentence = state?.redo?.sentence ?? null;
  return {
    undoSentence,
    redoSentence,
    undo: () => run(undo, undoSentence),
    redo: () => run(redo, redoSentence),
  };
}

/**
 * When nothing is under way any more. A move is shown before it is saved: without waiting, an undo that
 * overtakes it would take back the step before. Moves are sent one after the other, so nothing being under
 * way counts only when the next one has had its turn.
 */
async function settled(client: QueryClient): Promise<void> {
  do {
    if (client.isMutating() > 0) await nextChange(client);
    await new Promise((resolve) => setTimeout(resolve));
  } while (client.isMutating() > 0);
}

function nextChange(client: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.getMutationCache().subscribe(() => {
      stop();
      resolve();
    });
  });
}
