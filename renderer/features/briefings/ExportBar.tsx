import { CameraIcon, ChevronDownIcon, FilePdfIcon, FileWordIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button, InlineMessage } from '@navikt/ds-react';
import { briefingText as text } from '../../text/briefings.ts';
import type { ExportOrder, Exports } from './useExports.ts';

interface Props {
  exports: Exports;
  fileName: string;
  /** Freezes the briefing; left out where it is frozen already. */
  onFreeze?: (() => void) | undefined;
}

export const wordAndPdf: ExportOrder = { formats: ['docx', 'pdf'], version: 'internal' };
const others: [string, ExportOrder][] = [
  [text.word, { formats: ['docx'], version: 'internal' }],
  [text.pdf, { formats: ['pdf'], version: 'internal' }],
  [text.slides, { formats: ['pptx'], version: 'internal' }],
  [text.workbook, { formats: ['xlsx'], version: 'internal' }],
  [text.markdown, { formats: ['md'], version: 'internal' }],
  [text.json, { formats: ['json'], version: 'internal' }],
  [text.archive, { formats: [], version: 'internal', isArchive: true }],
  [text.publicFiles, { formats: ['docx', 'pdf'], version: 'public' }],
];

/** The documents, their file name, where they were put, and in place the reason when they were not made. */
export function ExportBar({ exports, fileName, onFreeze }: Props) {
  const { isRunning, refusal, clash, written, isStopped, run } = exports;
  const off = isStopped ? { className: 'dp-briefing-off', 'aria-disabled': true } : {};
  return (
    <section className="dp-export" aria-label={text.exports}>
      {refusal !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {refusal}
        </InlineMessage>
      )}
      {clash !== null && (
        <div className="dp-export-row">
          <Button
            size="small"
            variant="secondary"
            onClick={() => run({ ...clash, existing: 'keep' })}
          >
            {text.keepBoth}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onClick={() => run({ ...clash, existing: 'replace' })}
          >
            {text.replace}
          </Button>
        </div>
      )}
      {written !== null && <Written written={written} />}
      <div className="dp-export-row">
        <Button
          size="small"
          icon={<FileWordIcon aria-hidden />}
          loading={isRunning}
          onClick={() => run(wordAndPdf)}
          {...off}
        >
          {text.wordAndPdf}
        </Button>
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button
              size="small"
              variant="secondary"
              icon={<ChevronDownIcon aria-hidden />}
              iconPosition="right"
            >
              {text.more}
            </Button>
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            {others.map(([label, order]) => (
              <ActionMenu.Item key={label} onSelect={() => run(order)}>
                {label}
              </ActionMenu.Item>
            ))}
          </ActionMenu.Content>
        </ActionMenu>
        {onFreeze !== undefined && (
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<CameraIcon aria-hidden />}
            onClick={onFreeze}
            {...off}
          >
            {text.snapshot}
          </Button>
        )}
        <span className="dp-export-name">{fileName}</span>
      </div>
    </section>
  );
}

/** Said only when the files have been read back from the disk. */
function Written({ written }: { written: NonNullable<Exports['written']> }) {
  const { folder, files, snapshot } = written;
  return (
    <InlineMessage status="success" size="small">
      <span className="dp-export-done">
        <b>{text.exported(files.map(({ name }) => name).join(', '))}</b>
        <span>{text.exportedTo(folder)}</span>
        {snapshot !== null &&
          files.map(({ name }) => (
            <a key={name} href={fileAddress(snapshot, name)} download={name}>
              <FilePdfIcon aria-hidden />
              {text.download(name)}
            </a>
          ))}
      </span>
    </InlineMessage>
  );
}

function fileAddress(snapshot: number, name: string): string {
  const format = name.split('.').at(-1) ?? '';
  const query = name.includes('_offentlig.') ? '?version=public' : '';
  return `/files/snapshots/${snapshot}/${format}${query}`;
}
