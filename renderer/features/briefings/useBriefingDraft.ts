import { useQueryClient } from '@tanstack/react-query';
import { briefingLimits, type Briefing } from '../../../electron/contract/briefings.ts';
import { useCommand } from '../../api/command.ts';
import { domainCode, errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { type BriefingFields, storedBriefing } from './briefingFields.ts';
import { useDraft } from '../../ui/draft/useDraft.ts';

/** The draft of one briefing, saved to the workspace as it is written. */
export function useBriefingDraft(briefing: Briefing) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useCommand(trpc.briefing.update.mutationOptions(), { quiet: true });
  const briefingId = briefing.id;
  return useDraft<BriefingFields>(`briefing:${briefingId}`, storedBriefing(briefing), {
    save: async (changes, revision) =>
      storedBriefing(await update.mutateAsync({ briefingId, revision, ...changes })),
    reload: async () =>
      storedBriefing(
        await queries.fetchQuery({
          ...trpc.briefing.get.queryOptions({ briefingId }),
          staleTime: 0,
        }),
      ),
    isConflict: (cause) => domainCode(cause) === 'conflict',
    sentence: errorSentence,
    limits: briefingLimits,
    canSave: (field, value) =>
      (field !== 'title' && field !== 'audience') ||
      (typeof value === 'string' && value.trim() !== ''),
  });
}
