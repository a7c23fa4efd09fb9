import { useState } from 'react';
import type { BriefingFormat } from '../../../electron/contract/briefing-formats.ts';
import type { Briefing, Existing, WrittenExport } from '../../../electron/contract/briefings.ts';
import { publishChange } from '../../api/changes.ts';
import { errorSentence } from '../../api/errors.ts';
import { ask } from '../../api/files.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { announce } from '../../ui/announce.ts';
import { useQueryClient } from '@tanstack/react-query';

export interface ExportOrder {
  formats: BriefingFormat[];
  version: 'internal' | 'public';
  /** One zip of every document, for the archive, instead of `formats`. */
  isArchive?: boolean;
  /** What to do with a file of that name that says something else; asked when left out. */
  existing?: Existing;
}

export interface Exports {
  isRunning: boolean;
  /** Why the last export gave nothing, as a sentence. */
  refusal: string | null;
  /** What was ordered when other files were found to lie there; it waits for an answer. */
  clash: ExportOrder | null;
  written: WrittenExport | null;
  isStopped: boolean;
  run: (order: ExportOrder) => void;
}

/** Saves what is typed, then has the files written; keeps the host's sentence when it refuses. */
export function useExports(
  address: string,
  findings: Briefing['findings'],
  flush: () => Promise<boolean>,
): Exports {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [clash, setClash] = useState<ExportOrder | null>(null);
  const [written, setWritten] = useState<WrittenExport | null>(null);
  const isStopped = findings.some(({ severity }) => severity === 'stop');
  const run = async (ordered: ExportOrder) => {
    const { isArchive, ...order } = ordered;
    if (isRunning) return;
    setWritten(null);
    setClash(null);
    if (isStopped) return setRefusal(text.stopped);
    setRefusal(null);
    if (!(await flush())) return setRefusal(text.unsaved);
    setRunning(true);
    announce(text.exporting);
    try {
      const response = await ask(`${address}/${isArchive ? 'archive' : 'export'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      const done = (await response.json()) as WrittenExport | { clash: string };
      if ('clash' in done) {
        setClash(ordered);
        setRefusal(done.clash);
        return;
      }
      setWritten(done);
      announce(text.exported(done.files.map(({ name }) => name).join(', ')));
      await publishChange(client);
    } catch (cause) {
      setRefusal(`${text.exportFailed} ${errorSentence(cause)}`);
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, refusal, clash, written, isStopped, run: (order) => void run(order) };
}
