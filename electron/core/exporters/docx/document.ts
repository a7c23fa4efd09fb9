import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { DocumentModel } from '../../../contract/papers.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartPicture } from '../pictures.ts';
import { listNumbers } from './lists.ts';
import { marginsOf, page, stylesIn, type Density } from './look.ts';
import { sourceNotes } from './notes.ts';
import { repack } from './package.ts';
import { pageFooter, pageHeader } from './page-edges.ts';
import { sectionBlocks } from './sections.ts';

/**
 * A briefing or a paper as a Word file. `pictures` holds the drawn charts by indicator id; a chart without
 * one is replaced by a sentence. `fonts` (regular first, bold last) lie in the file, so that its pages are
 * the same everywhere, and measure the text for the page numbers of a table of contents. The same model, pictures and clock give the same bytes.
 */
export async function documentDocx(
  model: DocumentModel,
  pictures: ReadonlyMap<string, ChartPicture>,
  clock: Date,
  fonts: readonly { data: Uint8Array }[] = [],
): Promise<Uint8Array> {
  const density = densityOf(model);
  const notes = sourceNotes(model.sources);
  const lists = listNumbers();
  const children = [
    ...opening(model),
    ...(model.hasContents ? contents() : []),
    ...sectionBlocks(model.sections, { notes, lists, pictures }),
  ];
  // Word wants a paragraph last: without one it calls the file damaged.
  if (children.at(-1) instanceof Table) children.push(new Paragraph({ style: 'Gap' }));
  const document = new Document({
    title: cleanText(model.title),
    subject: 'foot' in model ? cleanText(model.foot) : `Orientering nr. ${model.number}`,
    creator: 'Dreiepunkt',
    lastModifiedBy: 'Dreiepunkt',
    styles: stylesIn(model.look.accent.slice(1).toUpperCase(), density),
    numbering: lists.numbering(),
    footnotes: notes.footnotes(),
    ...(model.hasContents && fonts.length > 0
      ? { pageNumbers: estimatePageNumbersWith({ guess: true, fonts }) }
      : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: marginsOf(density),
          },
        },
        headers: { default: pageHeader(model) },
        footers: { default: pageFooter(model) },
        children,
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), clock, fonts);
}

function densityOf({ kind }: DocumentModel): Density {
  if (kind === 'measure') return 'one-page';
  return kind === 'project' ? 'tight' : 'normal';
}

/** The sections with the page each begins on. */
function contents(): FileChild[] {
  return [
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Innhold')] }),
    new TableOfContents('Innhold', { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

function opening(model: DocumentModel): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun(cleanText(model.title))],
    }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(cleanText(model.lead))] }),
  ];
}
