import { FileExcelIcon, FileIcon, FileImportIcon, FileJsonIcon } from '@navikt/aksel-icons';
import { Button, Loader } from '@navikt/ds-react';
import { useEffect, useState, type DragEvent, type ReactElement, type RefObject } from 'react';
import { formatBytes } from '../../text/format.ts';
import { importText } from '../../text/imports.ts';
import { announce } from '../../ui/announce.ts';
import { useIsSlow } from '../../ui/states.tsx';
import { progressWords } from './ProgressLine.tsx';
import { fileOf, secondsText, type ImportStep } from './reading.ts';

interface Props {
  step: ImportStep;
  input: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
  /** Stops the reading that goes on. */
  stop: () => void;
}

/** Where a file is dropped or chosen; says which file is read. The button does all that a drop does. */
export function FileDrop({ step, input, onFile, stop }: Props): ReactElement {
  const [isOver, setOver] = useState(false);
  const isSlow = useIsSlow(step.kind === 'reading');
  const hasFile = fileOf(step) !== null;
  useMissedDrops();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file, second] = event.dataTransfer.files;
    if (second !== undefined) announce(importText.drop.one);
    else if (file !== undefined) onFile(file);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button does what a drop does
    <section
      className="dp-imp-drop"
      aria-label={importText.drop.label}
      data-over={isOver || undefined}
      data-empty={hasFile ? undefined : true}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
    >
      <span className="dp-imp-drop-icon">
        {step.kind === 'reading' && isSlow ? (
          <Loader size="small" title="" />
        ) : (
          <FileTypeIcon step={step} />
        )}
      </span>
      <div className="dp-imp-drop-text">
        <DropWords step={step} isOver={isOver} />
      </div>
      <input
        ref={input}
        type="file"
        className="dp-sr"
        tabIndex={-1}
        aria-label={importText.drop.choose}
        accept=".json,.px,.csv,.tsv,.txt,.xlsx,.parquet"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again after it is corrected.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      {step.kind === 'reading' && isSlow ? (
        <Button
          size="small"
          variant="secondary"
          aria-label={importText.progress.stopReading(step.fileName)}
          onClick={stop}
        >
          {importText.progress.stop}
        </Button>
      ) : (
        <Button
          size="small"
          variant={hasFile ? 'tertiary' : 'secondary'}
          disabled={step.kind === 'reading'}
          onClick={() => input.current?.click()}
        >
          {importText.drop.choose}
        </Button>
      )}
    </section>
  );
}

function DropWords({ step, isOver }: { step: ImportStep; isOver: boolean }): ReactElement {
  const { drop } = importText;
  if (isOver) return <b>{drop.over}</b>;
  if (step.kind === 'reading') {
    return (
      <>
        <p>
          <b>{drop.reading(step.fileName)}</b>
        </p>
        {step.progress !== null && <p>{progressWords(step.progress)}</p>}
      </>
    );
  }
  if (step.kind === 'read' || step.kind === 'question') {
    const { fileName, bytes } = step.kind === 'read' ? step.preview : step.question;
    const size = formatBytes(bytes);
    return (
      <>
        <p>
          <b>{fileName}</b>{' '}
          <span>
            {step.milliseconds === null
              ? drop.fetched(size)
              : drop.readIn(size, secondsText(step.milliseconds))}
          </span>
        </p>
        <p>{drop.again}</p>
      </>
    );
  }
  if (step.kind === 'tables')
    return (
      <>
        <p>
          <b>{step.fileName}</b> <span>{formatBytes(step.bytes)}</span>
        </p>
        <p>{drop.again}</p>
      </>
    );
  return (
    <>
      <p>
        <b>{drop.empty}</b>
      </p>
      <p>{drop.emptyHelp}</p>
    </>
  );
}

function FileTypeIcon({ step }: { step: ImportStep }): ReactElement {
  const name = fileOf(step)?.fileName.toLowerCase();
  if (name === undefined) return <FileImportIcon aria-hidden />;
  if (name.endsWith('.json')) return <FileJsonIcon aria-hidden />;
  if (name.endsWith('.xlsx')) return <FileExcelIcon aria-hidden />;
  return <FileIcon aria-hidden />;
}

/** A file dropped beside the field must not make the window open it. */
function useMissedDrops(): void {
  useEffect(() => {
    const stop = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    return () => {
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
}
