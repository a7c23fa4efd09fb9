import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Run } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import type { SourceNotes } from './notes.ts';

/** Runs as Word text, each followed by the mark of the source it rests on. */
export function textRuns(runs: readonly Run[], notes: SourceNotes): ParagraphChild[] {
  return runs.flatMap(({ text, isStrong, isEmphasis, href, note }) => {
    const run = new TextRun({
      text: cleanText(text),
      ...(isStrong ? { bold: true } : {}),
      ...(isEmphasis ? { italics: true } : {}),
      ...(href ? { style: 'Hyperlink' } : {}),
    });
    return [
      href ? new ExternalHyperlink({ link: href, children: [run] }) : run,
      ...(note === undefined ? [] : notes.reference(note)),
    ];
  });
}
