import { FileExportIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import type { Edition } from '../../../electron/contract/whole-file.ts';
import { errorSentence } from '../../api/errors.ts';
import { exportWhole } from '../../api/files.ts';
import { formatNumber } from '../../text/format.ts';
import { settingsText as text } from '../../text/settings.ts';
import { announce } from '../../ui/announce.ts';

function useWholeExport() {
  return useMutation({
    mutationFn: exportWhole,
    onMutate: () => announce(text.wholeRunning),
    onSuccess: ({ name }) => announce(text.wholeDone(name)),
  });
}

function ExportButton(props: { edition: Edition; whole: ReturnType<typeof useWholeExport> }) {
  const { edition, whole } = props;
  return (
    <Button
      size="small"
      variant={edition === 'reading' ? 'secondary' : 'tertiary'}
      icon={<FileExportIcon aria-hidden />}
      disabled={whole.isPending && whole.variables !== edition}
      loading={whole.isPending && whole.variables === edition}
      onClick={() => whole.mutate(edition)}
    >
      {edition === 'reading' ? text.wholeNow : text.fullNow}
    </Button>
  );
}

/** The file out, for reading or with everything in it; called done only when the host has read the file back. */
export function WholeSection() {
  const whole = useWholeExport();
  return (
    <section aria-labelledby="whole">
      <div className="dp-settings-head">
        <div>
          <h2 id="whole">{text.whole}</h2>
          <p className="dp-note">{text.wholeWhy}</p>
        </div>
        <ExportButton edition="reading" whole={whole} />
      </div>
      <div className="dp-settings-head">
        <p className="dp-note">{text.fullWhy}</p>
        <ExportButton edition="full" whole={whole} />
      </div>
      {whole.isError && (
        <InlineMessage status="error" size="small" role="alert">
          {text.wholeFailed} {errorSentence(whole.error)}
        </InlineMessage>
      )}
      {whole.data && whole.data.missing.length > 0 && (
        <InlineMessage status="warning" size="small">
          {text.wholeMissing}
          <ul className="dp-findings">
            {whole.data.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </InlineMessage>
      )}
      {whole.data && (
        <InlineMessage status="success" size="small">
          <b>{text.wholeDone(whole.data.name)}</b>{' '}
          {text.wholeIn(whole.data.folder, whole.data.tables, formatNumber(whole.data.rows, 0))}
        </InlineMessage>
      )}
    </section>
  );
}
