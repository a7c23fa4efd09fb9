import { Button } from '@navikt/ds-react';
import { ArrowCirclepathIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import type { WorkspaceFailed } from '../../electron/contract/workspace.ts';
import { useCommand } from '../api/command.ts';
import { useTRPC } from '../api/trpc.ts';
import { commonText, failureText } from '../text/common.ts';
import { readerText } from '../text/reader.ts';
import { BackupList } from '../ui/BackupList.tsx';
import { CopyReport } from '../ui/CopyReport.tsx';
import { Logo } from '../ui/Logo.tsx';
import { FindFile } from './FindFile.tsx';
import { OtherFiles } from './OtherFiles.tsx';

/** The file could not be opened: what, where, and every way on. */
export function StartupFailure({ failure }: { failure: WorkspaceFailed }) {
  const trpc = useTRPC();
  const restore = useCommand(trpc.workspace.restore.mutationOptions(), {
    toast: failureText.restored,
  });
  const startNew = useCommand(trpc.workspace.startNew.mutationOptions(), {
    toast: failureText.started,
  });
  const reopen = useCommand(trpc.workspace.reopen.mutationOptions());
  const takeOther = useCommand(trpc.workspace.takeOther.mutationOptions(), {
    toast: failureText.otherUsed,
  });
  const readAnyway = useCommand(trpc.workspace.readAnyway.mutationOptions());
  const isMissing = failure.code === 'not_found';
  const isLost = failure.code === 'conflict';
  const title = isMissing
    ? failureText.missingTitle
    : isLost
      ? failureText.lostTitle
      : failureText.title;
  useEffect(() => {
    document.title = `${title} – ${commonText.product}`;
  }, [title]);
  const busy = restore.isPending ? restore.variables.fileName : null;
  return (
    <main className="dp-screen">
      <p className="dp-screen-brand">
        <Logo />
        {commonText.product}
      </p>
      <h1>{title}</h1>
      <p className="dp-screen-lead" role="alert">
        {failure.sentence}
      </p>
      <dl className="dp-screen-facts">
        <dt>{isMissing ? failureText.whereMissing : failureText.where}</dt>
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
          loading={reopen.isPending}
          onClick={() => reopen.mutate()}
        >
          {commonText.retry}
        </Button>
        <CopyReport code={failure.code} />
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
        {failure.canStartNew && (
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
      {failure.canStartNew && (
        <p className="dp-note">
          {isMissing ? failureText.startNewMissing : failureText.startNewWhy}
        </p>
      )}
      {isMissing && <FindFile />}
      <OtherFiles
        others={failure.others}
        busy={takeOther.isPending ? takeOther.variables.fileName : null}
        use={(fileName) => takeOther.mutate({ fileName })}
      />
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
