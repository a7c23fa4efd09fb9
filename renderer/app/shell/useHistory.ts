import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { inLine, isUnderWay, whenSaved } from '../../api/line.ts';
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
  // Presses stand in line: none is lost while an earlier one, or a move, is still being saved.
  const run = (command: { mutateAsync: () => Promise<unknown> }, sentence: string | null) => {
    if (refuseReader() || (sentence === null && !isUnderWay(client))) return;
    inLine(client, async () => {
      await whenSaved(client);
      await command.mutateAsync();
      // The command has said itself what went wrong.
    }).catch(() => null);
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
