import { Button, Dialog, InlineMessage } from '@navikt/ds-react';
import { ShieldCheckmarkIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupEntry, CopyFault } from '../../../electron/contract/workspace.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText, failureText } from '../../text/common.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { settingsText as text } from '../../text/settings.ts';
import { BackupList } from '../../ui/BackupList.tsx';
import { QueryState } from '../../ui/states.tsx';

/** The copies, a new one now, and going back to an old one. */
export function BackupSection({ fault }: { fault: CopyFault | null }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.workspace.backups.queryOptions());
  const backup = useCommand(trpc.workspace.backup.mutationOptions(), { toast: text.backupDone });
  const restore = useCommand(trpc.workspace.restore.mutationOptions(), {
    toast: failureText.restored,
  });
  const [asked, setAsked] = useState<BackupEntry | null>(null);
  return (
    <section aria-labelledby="backups">
      <div className="dp-settings-head">
        <div>
          <h2 id="backups">{text.backups}</h2>
          <p className="dp-note">{text.backupsWhy}</p>
        </div>
        <Button
          size="small"
          variant="secondary"
          icon={<ShieldCheckmarkIcon aria-hidden />}
          loading={backup.isPending}
          onClick={() => backup.mutate()}
        >
          {text.backupNow}
        </Button>
      </div>
      {fault && (
        <InlineMessage status="warning" size="small">
          {text.copyFault(formatTime(fault.at), fault.sentence)}
        </InlineMessage>
      )}
      <QueryState query={query} shape="list">
        {(backups) => (
          <BackupList
            backups={backups}
            busy={restore.isPending ? restore.variables.fileName : null}
            restore={(name) => setAsked(backups.find((entry) => entry.fileName === name) ?? null)}
          />
        )}
      </QueryState>
      <RestoreDialog
        backup={asked}
        close={() => setAsked(null)}
        confirm={(fileName) => {
          setAsked(null);
          restore.mutate({ fileName });
        }}
      />
    </section>
  );
}

interface DialogProps {
  backup: BackupEntry | null;
  close: () => void;
  confirm: (fileName: string) => void;
}

/** One of the few things undo cannot take back, so it asks. */
function RestoreDialog({ backup, close, confirm }: DialogProps) {
  const when = backup ? `${formatDate(backup.at, 'long')} kl. ${formatTime(backup.at)}` : '';
  return (
    <Dialog open={backup !== null} onOpenChange={(next) => !next && close()} size="small">
      <Dialog.Popup role="alertdialog">
        <Dialog.Header>
          <Dialog.Title>{text.restoreTitle}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>{text.restoreWhy(when)}</Dialog.Body>
        <Dialog.Footer>
          <Button size="small" onClick={() => backup && confirm(backup.fileName)}>
            {failureText.restore}
          </Button>
          <Button size="small" variant="secondary" onClick={close}>
            {commonText.cancel}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
