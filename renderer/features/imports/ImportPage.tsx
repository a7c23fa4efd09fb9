import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PublishResult } from '../../../electron/contract/imports.ts';
import type { ImportReading } from '../../../electron/contract/mapping.ts';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { publishImport } from '../../api/imports.ts';
import { importText } from '../../text/imports.ts';
import { mappingText } from '../../text/mapping.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { stacked, useMedia, wideSide } from '../../ui/media.ts';
import { Page } from '../../ui/Page.tsx';
import { FetchSection } from './fetching/FetchSection.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportFacts } from './ImportFacts.tsx';
import { ImportGuide } from './ImportGuide.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportReport } from './ImportReport.tsx';
import { MappedNote } from './MappedNote.tsx';
import { MappingFacts } from './mapping/MappingFacts.tsx';
import { MappingStep } from './mapping/MappingStep.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { Published } from './Published.tsx';
import { Refused } from './Refused.tsx';
import { SavedProfiles } from './SavedProfiles.tsx';
import { TableChooser } from './TableChooser.tsx';
import { importHints } from './importHints.ts';
import { canPublish, cellId, notesInOrder, type NotedCell } from './reading.ts';
import { useReading } from './useReading.ts';
import { useWork } from './useWork.ts';
import './imports.css';

/** File, what it is, preview, report, button: read from left to right on one screen. */
export function ImportPage(): ReactElement {
  const [published, setPublished] = useState<PublishResult | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const noteAt = useRef(-1);
  const input = useRef<HTMLInputElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const isBeside = useMedia(wideSide);
  const isStacked = useMedia(stacked);
  const writing = useWork();
  const publish = useCommand(
    { mutationFn: (token: string) => publishImport(token, writing.begin()) },
    { quiet: true },
  );
  const reading = useReading();
  const { step } = reading;

  const begin = () => {
    setPublished(null);
    setShowsAll(false);
    noteAt.current = -1;
    publish.reset();
  };
  const read = (file: File) => {
    begin();
    reading.readFile(file);
  };
  const accept = (fetched: ImportReading) => {
    begin();
    reading.accept(fetched);
  };
  const changeMapping = () => {
    begin();
    reading.changeMapping();
  };
  const clear = () => {
    reading.clear();
    publish.reset();
    input.current?.focus();
  };
  const takeIntoUse = () => {
    if (step.kind !== 'read' || !canPublish(step) || publish.isPending) return;
    publish.mutate(step.preview.token, {
      onSuccess: (result) => {
        setPublished(result);
        reading.clear();
      },
    });
  };
  const stopWriting = () => {
    writing.stop();
    publish.reset();
    announce(importText.progress.stopped);
  };
  const cancel = () => {
    // While figures are written, the way out is to stop that first.
    if (publish.isPending) return stopWriting();
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
    {
      ...{ 'ctrl+enter': takeIntoUse, escape: cancel, n: nextNote, m: changeMapping },
      a: () => setShowsAll(true),
    },
    isRead,
  );
  useEffect(() => {
    // The form or button that gave the preview is gone; focus goes to what it gave.
    if (isRead && document.activeElement === document.body)
      result.current?.focus({ preventScroll: true });
  }, [isRead]);

  const report = isRead ? (
    <ImportReport
      preview={step.preview}
      asked={step.asked}
      answered={(preview, draft) => {
        reading.answered(preview, draft);
        // The field with the reason is gone; focus goes to what it gave.
        requestAnimationFrame(() => result.current?.focus({ preventScroll: true }));
      }}
      error={publish.isError ? errorSentence(publish.error) : null}
      isPending={publish.isPending}
      progress={writing.progress}
      stop={stopWriting}
      publish={takeIntoUse}
      cancel={cancel}
      showCell={showCell}
    />
  ) : step.kind === 'question' ? (
    <MappingFacts question={step.question} />
  ) : (
    <ImportGuide />
  );
  const sideLabel = step.kind === 'question' ? mappingText.facts.title : importText.report.title;
  const fileTitle =
    step.kind === 'question' ? mappingText.title : isRead ? step.preview.content : null;
  // The report must be read before the button: as a drawer it could be missed, so it stands below.
  const isUnder = !isBeside && !isStacked;
  return (
    <Page
      title={importText.title}
      lead={importText.lead}
      crumbs={[{ label: importText.title }, ...(fileTitle === null ? [] : [{ label: fileTitle }])]}
      {...(isUnder ? {} : { side: report, sideLabel })}
      {...(isUnder && (isRead || step.kind === 'question')
        ? {
            actions: (
              <Button size="small" variant="secondary" onClick={toReport}>
                {isRead ? importText.report.toReport : mappingText.facts.title}
              </Button>
            ),
          }
        : {})}
      hints={importHints(step)}
    >
      <div className="dp-imp">
        <FileDrop step={step} input={input} onFile={read} stop={reading.stop} />
        {step.kind === 'refused' && (
          <Refused title={importText.refused.title} sentence={step.sentence} />
        )}
        {published !== null && !isRead && (
          <Published result={published} again={() => input.current?.click()} />
        )}
        {step.kind === 'question' && (
          <MappingStep
            key={step.question.token}
            question={step.question}
            start={step.draft}
            isBack={step.isBack}
            onPreview={reading.answered}
            cancel={cancel}
          />
        )}
        {step.kind === 'tables' && (
          <TableChooser
            fileName={step.fileName}
            tables={step.tables}
            choose={reading.chooseTable}
          />
        )}
        {isRead && (
          <div className="dp-imp-result" ref={result} tabIndex={-1}>
            <ImportFacts preview={step.preview} />
            {step.preview.rowTotal > 0 && (
              <PreviewTable preview={step.preview} showsAll={showsAll} setShowsAll={setShowsAll} />
            )}
            <MappedNote made={step.asked?.draft.name ?? null} change={changeMapping} />
          </div>
        )}
        {isUnder && (isRead || step.kind === 'question') && (
          <div className="dp-imp-under" ref={under} tabIndex={-1}>
            {report}
          </div>
        )}
        {(step.kind === 'idle' || step.kind === 'refused') && (
          <>
            <FetchSection onReading={accept} />
            <SavedProfiles />
            <ImportHistory />
          </>
        )}
      </div>
    </Page>
  );
}
