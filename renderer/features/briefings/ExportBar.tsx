import { FileCodeIcon, FilePdfIcon, FileWordIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useState } from 'react';
import type { Briefing } from '../../../electron/contract/briefings.ts';
import { errorSentence } from '../../api/errors.ts';
import { download } from '../../api/files.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { announce } from '../../ui/announce.ts';

export type ExportFormat = 'docx' | 'pdf' | 'md';
interface Exports {
  running: ExportFormat | null;
  /** Why the last export gave nothing, as a sentence. */
  refusal: string | null;
  isStopped: boolean;
  run: (format: ExportFormat) => void;
}

/** Saves what is typed, then fetches the document; keeps the host's sentence when it refuses. */
export function useExports(briefing: Briefing, flush: () => Promise<boolean>): Exports {
  const [running, setRunning] = useState<ExportFormat | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isStopped = briefing.findings.some((finding) => finding.severity === 'stop');
  const run = async (format: ExportFormat) => {
    if (running !== null) return;
    if (isStopped) return setRefusal(text.stopped);
    setRefusal(null);
    if (!(await flush())) return setRefusal(text.unsaved);
    setRunning(format);
    try {
      const { fileName } = await download(`/files/briefings/${briefing.id}/${format}`);
      announce(text.downloaded(fileName));
    } catch (cause) {
      setRefusal(`${text.exportFailed} ${errorSentence(cause)}`);
    } finally {
      setRunning(null);
    }
  };
  return { running, refusal, isStopped, run: (format) => void run(format) };
}

const formats = [
  { format: 'docx', label: text.word, icon: FileWordIcon, variant: 'primary' },
  { format: 'pdf', label: text.pdf, icon: FilePdfIcon, variant: 'secondary' },
  { format: 'md', label: text.markdown, icon: FileCodeIcon, variant: 'tertiary' },
] as const;

/** The three documents, their file name, and in place the reason when one could not be made. */
export function ExportBar({ briefing, exports }: { briefing: Briefing; exports: Exports }) {
  const { running, refusal, isStopped, run } = exports;
  return (
    <section className="dp-export" aria-label={text.exports}>
      {refusal !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {refusal}
        </InlineMessage>
      )}
      <div className="dp-export-row">
        {formats.map(({ format, label, icon: Icon, variant }) => (
          <Button
            key={format}
            size="small"
            variant={variant}
            icon={<Icon aria-hidden />}
            className={isStopped ? 'dp-briefing-off' : undefined}
            aria-disabled={isStopped}
            loading={running === format}
            onClick={() => run(format)}
          >
            {label}
          </Button>
        ))}
        <span className="dp-export-name">{briefing.fileName}</span>
      </div>
    </section>
  );
}
