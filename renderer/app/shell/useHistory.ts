import { useQuery } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
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
  const isBusy = undo.isPending || redo.isPending;
  const undoSentence = state?.undo?.sentence ?? null;
  const redoSentence = state?.redo?.sentence ?? null;
  return {
    undoSentence,
    redoSentence,
    undo: () => !isBusy && undoSentence !== null && undo.mutate(),
    redo: () => !isBusy && redoSentence !== null && redo.mutate(),
  };
}
