import { useQueryClient } from '@tanstack/react-query';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { useCommand } from '../../api/command.ts';
import { domainCode, errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { type NoteFields, storedNote, toUpdate } from './noteFields.ts';

/** The draft of one note, saved to the workspace as it is written. */
export function useNoteDraft(note: EvaluationDetail) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useCommand(trpc.evaluation.update.mutationOptions(), { quiet: true });
  const evaluationId = note.id;
  return useDraft<NoteFields>(`evaluation:${evaluationId}`, storedNote(note), {
    save: async (changes, revision) =>
      storedNote(await update.mutateAsync({ evaluationId, revision, ...toUpdate(changes) })),
    reload: async () =>
      storedNote(
        await queries.fetchQuery({
          ...trpc.evaluation.get.queryOptions({ evaluationId }),
          staleTime: 0,
        }),
      ),
    isConflict: (cause) => domainCode(cause) === 'conflict',
    sentence: errorSentence,
  });
}
