import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { errorSentence } from '../../api/errors.ts';
import { download } from '../../api/files.ts';
import { sprintText } from '../../text/sprints.ts';
import { useToast } from '../../ui/toast.tsx';

/** The sprint on one page, as a file to print or send. */
export function SheetActions({ sprintId }: { sprintId: string }) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const fetchSheet = async () => {
    setBusy(true);
    try {
      await download(`/files/sprints/${encodeURIComponent(sprintId)}/pdf`);
    } catch (error) {
      toast.show(errorSentence(error), { isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      icon={<FilePdfIcon aria-hidden />}
      loading={isBusy}
      onClick={() => void fetchSheet()}
    >
      {sprintText.start.sheet}
    </Button>
  );
}
