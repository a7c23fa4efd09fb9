import { DownloadIcon, FilesIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CostSheetDetail } from '../../../electron/contract/cost-sheets.ts';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { download } from '../../api/files.ts';
import { useTRPC } from '../../api/trpc.ts';
import { costSheetText as text } from '../../text/cost-sheets.ts';
import { draftText } from '../../text/draft.ts';
import { DraftStatusText } from '../../ui/draft/DraftNotice.tsx';
import type { Draft, DraftStatus } from '../../ui/draft/draftStore.ts';
import { useKeys } from '../../ui/keys.ts';
import { useToast } from '../../ui/toast.tsx';
import { copyText } from '../../ui/copyText.ts';
import type { SheetFields } from './sheetFields.ts';

interface Props {
  sheet: CostSheetDetail;
  draft: Draft<SheetFields>;
  status: DraftStatus;
}

/** What is saved, the two ways out to a spreadsheet, and the way to be rid of the sheet. */
export function SheetActions({ sheet, draft, status }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { show } = useToast();
  const remove = useCommand(trpc.costSheet.remove.mutationOptions(), {
    toast: text.sheetRemoved,
    undo: true,
  });
  const sheetId = sheet.id;
  /** What leaves is what stands on the screen: the typed figures are saved first. */
  const leave = async (work: () => Promise<string>) => {
    try {
      if (!(await draft.flush())) return show(text.unsaved, { isError: true });
      show(await work());
    } catch (cause) {
      show(errorSentence(cause), { isError: true });
    }
  };
  const copy = () =>
    void leave(async () => {
      const query = trpc.costSheet.get.queryOptions({ sheetId });
      const { tsv } = await queries.fetchQuery({ ...query, staleTime: 0 });
      return (await copyText(tsv)) ? text.copyDone : text.copyFailed;
    });
  const csv = () =>
    void leave(async () => {
      const { fileName } = await download(`/files/cost-sheets/${encodeURIComponent(sheetId)}/csv`);
      return text.csvDone(fileName);
    });
  useKeys({ c: copy, e: csv });
  return (
    <div className="dp-cost-actions">
      <DraftStatusText status={status} words={draftText} />
      <Button size="small" variant="secondary" icon={<FilesIcon aria-hidden />} onClick={copy}>
        {text.copy}
      </Button>
      <Button size="small" variant="secondary" icon={<DownloadIcon aria-hidden />} onClick={csv}>
        {text.csv}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon title={text.removeSheet} />}
        loading={remove.isPending}
        onClick={() =>
          remove.mutate({ sheetId }, { onSuccess: () => void navigate({ to: '/cost-sheets' }) })
        }
      />
    </div>
  );
}
