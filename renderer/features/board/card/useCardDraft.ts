import { useQueryClient } from '@tanstack/react-query';
import { cardLimits, type Card } from '../../../../electron/contract/cards.ts';
import { useCommand } from '../../../api/command.ts';
import { domainCode, errorSentence } from '../../../api/errors.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { useDraft } from '../../../ui/draft/useDraft.ts';
import { canSaveField, storedCard, toInput, type CardFields } from './cardFields.ts';

/** The draft of one card: every field saves itself, and what two windows both changed is asked about. */
export function useCardDraft(card: Card) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useCommand(trpc.card.update.mutationOptions(), { quiet: true });
  const cardId = card.id;
  return useDraft<CardFields>(`card:${cardId}`, storedCard(card), {
    save: async (changes, revision) =>
      storedCard(await save.mutateAsync({ cardId, revision, ...toInput(changes) })),
    reload: async () =>
      storedCard(
        await queries.fetchQuery({ ...trpc.card.get.queryOptions({ cardId }), staleTime: 0 }),
      ),
    isConflict: (cause) => domainCode(cause) === 'conflict',
    sentence: errorSentence,
    canSave: canSaveField,
    limits: cardLimits,
  });
}
