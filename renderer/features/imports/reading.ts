import type { ImportNote, ImportPreview, ImportRow } from '../../../electron/contract/imports.ts';
import { errorSentence } from '../../api/errors.ts';
import { periodLabel } from '../../text/format.ts';

export type NotedCell = NonNullable<ImportNote['cell']>;

/** What the screen is doing with a file. */
export type ImportStep =
  | { kind: 'idle' }
  | { kind: 'reading'; fileName: string }
  | { kind: 'refused'; fileName: string; sentence: string }
  | { kind: 'read'; preview: ImportPreview; milliseconds: number };

type ReadStep = Extract<ImportStep, { kind: 'read' }>;

const shortList = 14;

/** The rows of the short list: own ones, those with a note, then from the top; order is kept. */
export function shortened(rows: ImportRow[], most = shortList): ImportRow[] {
  if (rows.length <= most) return rows;
  const needed = rows.filter((row) => row.isOwn || row.cells.some((cell) => cell.hasNote));
  const kept = new Set(needed.slice(0, most));
  for (const row of rows) {
    if (kept.size >= most) break;
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}

/** Element id of a cell, so that a note can show the cell it speaks of; the period as code or label. */
export function cellId({ place, measure, period }: NotedCell): string {
  return `import-cell-${place}-${measure}-${periodLabel(period)}`.replaceAll(/[^\w-]/gu, '_');
}

/** Stops first, then notes: the order they are read in, and the order of the key N. */
export function notesInOrder({ stops, notes }: ImportPreview): ImportNote[] {
  return [...stops, ...notes];
}

/** «0,1» seconds, never less than 0,1. */
export function secondsText(milliseconds: number): string {
  return Math.max(0.1, milliseconds / 1000)
    .toFixed(1)
    .replace('.', ',');
}

/** What is read of the upload's mutation. */
interface Upload {
  status: 'idle' | 'pending' | 'error' | 'success';
  variables: File | undefined;
  error: unknown;
  data: Omit<ReadStep, 'kind'> | undefined;
}

/** The step an upload stands at. */
export function stepOf({ status, variables, error, data }: Upload): ImportStep {
  const fileName = variables?.name ?? '';
  if (status === 'pending') return { kind: 'reading', fileName };
  if (status === 'error') return { kind: 'refused', fileName, sentence: errorSentence(error) };
  return data === undefined ? { kind: 'idle' } : { kind: 'read', ...data };
}

/** False while something must be put right first, and for a file that is in use already. */
export function canPublish({ preview }: ReadStep): boolean {
  return preview.counts.stops === 0 && preview.alreadyInUse === null;
}
