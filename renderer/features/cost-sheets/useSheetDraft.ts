import { useQueryClient } from '@tanstack/react-query';
import type { CostSheetDetail } from '../../../electron/contract/cost-sheets.ts';
import { useCommand } from '../../api/command.ts';
import { domainCode, errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { canSave, type SheetFields, storedSheet, toInput } from './sheetFields.ts';

/** The draft of one sheet, saved to the file as it is written. */
export function useSheetDraft(sheet: CostSheetDetail) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useCommand(trpc.costSheet.save.mutationOptions(), { quiet: true });
  const sheetId = sheet.id;
  return useDraft<SheetFields>(`costSheet:${sheetId}`, storedSheet(sheet), {
    save: async (changes, revision) =>
      storedSheet(await save.mutateAsync({ sheetId, revision, ...toInput(changes) })),
    reload: async () =>
      storedSheet(
        await queries.fetchQuery({
          ...trpc.costSheet.get.queryOptions({ sheetId }),
          staleTime: 0,
        }),
      ),
    isConflict: (cause) => domainCode(cause) === 'conflict',
    sentence: errorSentence,
    canSave,
  });
}
