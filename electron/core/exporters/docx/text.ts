import { TextRun, type ParagraphChild } from 'docx';
import type { Run } from '../../../contract/briefings.ts';
import { cleanText } from '../clean-text.ts';
import type { SourceNotes } from './notes.ts';

/** Runs as Word text, each followed by the mark of the source it rests on. */
export function textRuns(runs: readonly Run[], notes: SourceNotes): ParagraphChild[] {
  return runs.flatMap(({ text, isStrong, note }) => [
    new TextRun({ text: cleanText(text), ...(isStrong ? { bold: true } : {}) }),
    ...(note === undefined ? [] : notes.reference(note)),
  ]);
}
