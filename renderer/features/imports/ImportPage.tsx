import { Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import type { PublishResult } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { uploadImport } from '../../api/files.ts';
import { useTRPC } from '../../api/trpc.ts';
import { importText } from '../../text/imports.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { stacked, useMedia, wideSide } from '../../ui/media.ts';
import { Page } from '../../ui/Page.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportFacts } from './ImportFacts.tsx';
import { ImportGuide } from './ImportGuide.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportReport } from './ImportReport.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { Published } from './Published.tsx';
import { Refused } from './Refused.tsx';
import { importHints } from './importHints.ts';
import { canPublish, cellId, notesInOrder, stepOf, type NotedCell } from './reading.ts';
import './imports.css';

/** File, what it is, preview, report, button: read from left to right on one screen. */
export function ImportPage(): ReactElement {
  const [published, setPublished] = useState<PublishResult | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const noteAt = useRef(-1);
  const input = useRef<HTMLInputElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const isBeside = useMedia(wideSide);
  const isStacked = useMedia(stacked);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const start = performance.now();
      return { preview: await uploadImport(file), milliseconds: performance.now() - start };
    },
    onSuccess: ({ preview: { fileName, counts } }) =>
      announce(importText.announce.read(fileName, counts.accepted, counts.notes, counts.stops)),
  });
  const publish = useCommand(useTRPC().import.publish.mutationOptions(), { quiet: true });
  const step = stepOf(upload);

  const read = (file: File) => {
    setPublished(null);
    setShowsAll(false);
    noteAt.current = -1;
    publish.reset();
    upload.mutate(file);
  };
  const clear = () => {
    upload.reset();
    publish.reset();
    input.current?.focus();
  };
  const takeIntoUse = () => {
    if (step.kind !== 'read' || !canPublish(step) || publish.isPending) return;
    publish.mutate(
      { token: step.preview.token },
      {
        onSuccess: (result) => {
          setPublished(result);
          upload.reset();
        },
      },
    );
  };
  const cancel = () => {
    clear();
    announce(importText.announce.cancelled);
  };
  const showCell = (cell: NotedCell) => {
    setShowsAll(true);
    // The row may only exist after the long list is drawn.
    requestAnimationFrame(() => document.getElementById(cellId(cell))?.focus());
  };
  const nextNote = () => {
    if (step.kind !== 'read') return;
    const cells = notesInOrder(step.preview).flatMap((note) => note.cell ?? []);
    noteAt.current = (noteAt.current + 1) % Math.max(1, cells.length);
    const cell = cells[noteAt.current];
    if (cell !== undefined) showCell(cell);
  };
  const toReport = () => {
    under.current?.focus({ preventScroll: true });
    under.current?.scrollIntoView({ block: 'start' });
  };
  const isRead = step.kind === 'read';
  useKeys({ v: () => input.current?.click() });
  useKeys(
    { 'ctrl+enter': takeIntoUse, escape: cancel, n: nextNote, a: () => setShowsAll(true) },
    isRead,
  );

  const report = isRead ? (
    <ImportReport
      preview={step.preview}
      error={publish.isError ? errorSentence(publish.error) : null}
      isPending={publish.isPending}
      publish={takeIntoUse}
      cancel={cancel}
      showCell={showCell}
    />
  ) : (
    <ImportGuide />
  );
  // The report must be read before the button: as a drawer it could be missed, so it stands below.
  const isUnder = !isBeside && !isStacked;
  return (
    <Page
      title={importText.title}
      lead={importText.lead}
      crumbs={[{ label: importText.title }, ...(isRead ? [{ label: step.preview.content }] : [])]}
      {...(isUnder ? {} : { side: report, sideLabel: importText.report.title })}
      {...(isUnder && isRead
        ? {
            actions: (
              <Button size="small" variant="secondary" onClick={toReport}>
                {importText.report.toReport}
              </Button>
            ),
          }
        : {})}
      hints={importHints(step)}
    >
      <div className="dp-imp">
        <FileDrop step={step} input={input} onFile={read} />
        {step.kind === 'refused' && (
          <Refused title={importText.refused.title} sentence={step.sentence} />
        )}
        {published !== null && !isRead && (
          <Published result={published} again={() => input.current?.click()} />
        )}
        {isRead && (
          <>
            <ImportFacts preview={step.preview} />
            <PreviewTable preview={step.preview} showsAll={showsAll} setShowsAll={setShowsAll} />
          </>
        )}
        {isUnder && isRead && (
          <div className="dp-imp-under" ref={under} tabIndex={-1}>
            {report}
          </div>
        )}
        {step.kind !== 'read' && step.kind !== 'reading' && <ImportHistory />}
      </div>
    </Page>
  );
}
