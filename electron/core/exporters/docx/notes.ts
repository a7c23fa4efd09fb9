import {
  Bookmark,
  BuilderElement,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';

export type SourceNotes = ReturnType<typeof sourceNotes>;

/**
 * The sources as footnotes: the first use of a source carries the note, later uses are live
 * references to that note, so that one source has one number. A source that is not known gets none.
 */
export function sourceNotes(sources: BriefingModel['sources']) {
  const used = new Map<number, number>();
  return {
    reference(source: number): ParagraphChild[] {
      if (!sources.some(({ number }) => number === source)) return [];
      const known = used.get(source);
      if (known !== undefined) return laterUse(known);
      const mark = used.size + 1;
      used.set(source, mark);
      return [new Bookmark({ id: bookmark(mark), children: [new FootnoteReferenceRun(mark)] })];
    },
    /** To be asked for last, when every use has been met. */
    footnotes(): Record<string, { children: Paragraph[] }> {
      return Object.fromEntries(
        [...used].map(([source, mark]) => [mark, { children: [noteText(sources, source)] }]),
      );
    },
  };
}

function noteText(sources: BriefingModel['sources'], source: number): Paragraph {
  const text = sources.find(({ number }) => number === source)?.text ?? '';
  return new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${cleanText(text)}`)] });
}

function bookmark(mark: number): string {
  return `_RefKilde${mark}`;
}

/** A field of five runs: LibreOffice loses the raised position when they are one. */
function laterUse(mark: number): TextRun[] {
  return [
    fieldMark('begin'),
    new FieldInstruction(` NOTEREF ${bookmark(mark)} \\f \\h `),
    fieldMark('separate'),
    String(mark),
    fieldMark('end'),
  ].map((child) => new TextRun({ style: 'FootnoteReference', children: [child] }));
}

function fieldMark(type: 'begin' | 'separate' | 'end') {
  return new BuilderElement<{ type: string }>({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}

class FieldInstruction extends BuilderElement<{ space: string }> {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(text);
  }
}
