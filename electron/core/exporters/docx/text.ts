import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Block, Run } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import { colour } from './look.ts';
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

/** In the internal version what is exempt says so, with its ground. */
export function exemptMark({ exempt }: Block): TextRun[] {
  if (exempt === undefined) return [];
  return [
    new TextRun({
      text: `Unntatt${exempt === '' ? '' : `, ${cleanText(exempt)}`}: `,
      bold: true,
      color: colour.demoInk,
      shading: { fill: colour.demoGround },
    }),
  ];
}
