import type {
  ImportNote,
  ImportPreview,
  ImportProgress,
  ImportRow,
} from '../../../electron/contract/imports.ts';
import type { MappingQuestion, TablePreview } from '../../../electron/contract/mapping.ts';
import { errorSentence } from '../../api/errors.ts';
import { periodLabel } from '../../text/format.ts';
import type { MappingDraft } from './mapping/draft.ts';

export type NotedCell = NonNullable<ImportNote['cell']>;

/** A table that is not known yet, and what the reader has said of it. */
interface QuestionStep {
  kind: 'question';
  question: MappingQuestion;
  /** Null for a table that was fetched, not chosen. */
  milliseconds: number | null;
  draft: MappingDraft;
  /** True when the reader has come back from the preview. */
  isBack: boolean;
}

interface ReadStep {
  kind: 'read';
  preview: ImportPreview;
  milliseconds: number | null;
  /** The way back to the mapping, when one was made or remembered for this kind of table. */
  asked: { question: MappingQuestion; draft: MappingDraft } | null;
}

/** A workbook with several tables; the file is kept, to be read again for the one that is chosen. */
interface TablesStep {
  kind: 'tables';
  fileName: string;
  bytes: number;
  tables: TablePreview[];
}

export type HeldStep = QuestionStep | ReadStep | TablesStep;

/** What the screen is doing with a file. */
export type ImportStep =
  | { kind: 'idle' }
  | { kind: 'reading'; fileName: string; progress: ImportProgress | null }
  | { kind: 'refused'; fileName: string; sentence: string }
  | HeldStep;

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
  variables: { file: File } | undefined;
  error: unknown;
}

/** The step a page stands at: the upload while it goes on or has failed, else what is held. */
export function stepOf(
  { status, variables, error }: Upload,
  held: HeldStep | null,
  progress: ImportProgress | null = null,
): ImportStep {
  if (held !== null) return held;
  const fileName = variables?.file.name ?? '';
  if (status === 'pending') return { kind: 'reading', fileName, progress };
  if (status === 'error') return { kind: 'refused', fileName, sentence: errorSentence(error) };
  return { kind: 'idle' };
}

/** The file a step is about, once it is read. */
export function fileOf(step: ImportStep): { fileName: string; bytes: number } | null {
  if (step.kind === 'read') return step.preview;
  if (step.kind === 'tables') return step;
  return step.kind === 'question' ? step.question : null;
}

/** False while something must be put right first, and for a file that is in use already. */
export function canPublish({ preview }: ReadStep): boolean {
  return preview.counts.stops === 0 && preview.alreadyInUse === null;
}
