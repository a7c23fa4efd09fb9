import { Button } from '@navikt/ds-react';
import type { BackupEntry } from '../../electron/contract/workspace.ts';
import { failureText } from '../text/common.ts';
import { formatBytes, formatDate, formatTime } from '../text/format.ts';
import { StatusIcon } from './StatusIcon.tsx';
import './backups.css';

interface Props {
  backups: BackupEntry[];
  /** The one being put back now. */
  busy: string | null;
  restore: (fileName: string) => void;
}

/** The backups, newest first, with whether each can be opened. */
export function BackupList({ backups, busy, restore }: Props) {
  if (backups.length === 0) return <p className="dp-backups-none">{failureText.noBackups}</p>;
  return (
    <ul className="dp-backups">
      {backups.map((backup) => {
        const when = `${formatDate(backup.at, 'medium')} kl. ${formatTime(backup.at)}`;
        return (
          <li key={backup.fileName}>
            <StatusIcon status={backup.isGood ? 'done' : 'stop'} />
            <span className="dp-backups-text">
              <b>{when}</b>
              <span>
                {backup.isGood ? failureText.good : failureText.bad} · {formatBytes(backup.bytes)}
                {backup.isOwn && ` · ${failureText.own}`}
                {backup.isFromFuture && ` · ${failureText.fromFuture}`}
              </span>
              <span className="dp-backups-file">{backup.fileName}</span>
            </span>
            {backup.isGood && (
              <Button
                size="small"
                variant="secondary"
                aria-label={failureText.restoreName(when)}
                loading={busy === backup.fileName}
                disabled={busy !== null && busy !== backup.fileName}
                onClick={() => restore(backup.fileName)}
              >
                {failureText.restore}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
