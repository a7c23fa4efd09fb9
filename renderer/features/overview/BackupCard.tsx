import { ShieldCheckmarkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { whenText } from '../../text/format.ts';
import { overviewText as text } from '../../text/overview.ts';

/** When the last copy was made, opened and checked. */
export function BackupCard(props: { lastBackup: { at: string } | null; today: string }) {
  const { lastBackup, today } = props;
  return (
    <section className="dp-panel dp-backup" data-missing={lastBackup === null || undefined}>
      <ShieldCheckmarkIcon aria-hidden />
      <div>
        <h2>
          {lastBackup
            ? text.backup(whenText(lastBackup.at, today).replace(/^(i \S+) /, '$1 kl. '))
            : text.noBackup}
        </h2>
        <p>
          {lastBackup ? text.backupChecked : text.noBackupWhy}{' '}
          <Link to="/settings">{text.toSettings}</Link>
        </p>
      </div>
    </section>
  );
}
