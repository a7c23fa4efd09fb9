import { Button } from '@navikt/ds-react';
import { ArrowCirclepathIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { WorkspaceFailed } from '../../electron/contract/workspace.ts';
import { useCommand } from '../api/command.ts';
import { useTRPC } from '../api/trpc.ts';
import { commonText, failureText } from '../text/common.ts';
import { readerText } from '../text/reader.ts';
import { BackupList } from '../ui/BackupList.tsx';
import { Logo } from '../ui/Logo.tsx';

/** The file could not be opened: what, where, and every way on. */
export function StartupFailure({ failure }: { failure: WorkspaceFailed }) {
  const trpc = useTRPC();
  const status = useQuery(trpc.workspace.status.queryOptions());
  const restore = useCommand(trpc.workspace.restore.mutationOptions(), {
    toast: failureText.restored,
  });
  const startNew = useCommand(trpc.workspace.startNew.mutationOptions(), {
    toast: failureText.started,
  });
  const readAnyway = useCommand(trpc.workspace.readAnyway.mutationOptions());
  useEffect(() => {
    document.title = `${failureText.title} – ${commonText.product}`;
  }, []);
  const busy = restore.isPending ? restore.variables.fileName : null;
  return (
    <main className="dp-screen">
      <p className="dp-screen-brand">
        <Logo />
        {commonText.product}
      </p>
      <h1>{failureText.title}</h1>
      <p className="dp-screen-lead" role="alert">
        {failure.sentence}
      </p>
      <dl className="dp-screen-facts">
        <dt>{failureText.where}</dt>
        <dd>{failure.path}</dd>
        {failure.way !== null && (
          <>
            <dt>{failureText.way}</dt>
            <dd>{failure.way}</dd>
          </>
        )}
      </dl>
      <div className="dp-row">
        <Button
          size="small"
          icon={<ArrowCirclepathIcon aria-hidden />}
          loading={status.isFetching}
          onClick={() => void status.refetch()}
        >
          {commonText.retry}
        </Button>
        {failure.canRead && (
          <Button
            size="small"
            variant="secondary"
            loading={readAnyway.isPending}
            onClick={() => readAnyway.mutate()}
          >
            {readerText.readAnyway}
          </Button>
        )}
        {failure.code === 'damaged_file' && (
          <Button
            size="small"
            variant="secondary"
            loading={startNew.isPending}
            onClick={() => startNew.mutate()}
          >
            {failureText.startNew}
          </Button>
        )}
      </div>
      {failure.canRead && <p className="dp-note">{readerText.readAnywayWhy}</p>}
      {failure.code === 'damaged_file' && <p className="dp-note">{failureText.startNewWhy}</p>}
      <section className="dp-screen-panel" aria-labelledby="backups">
        <h2 id="backups">{failureText.backups}</h2>
        <BackupList
          backups={failure.backups}
          busy={busy}
          restore={(fileName) => restore.mutate({ fileName })}
        />
      </section>
    </main>
  );
}
