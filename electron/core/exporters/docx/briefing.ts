import { Document, HeadingLevel, Packer, Paragraph, Table, TextRun } from 'docx';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartPicture } from '../pictures.ts';
import { numbering, page, styles } from './look.ts';
import { sourceNotes } from './notes.ts';
import { repack } from './package.ts';
import { pageFooter, pageHeader } from './page-edges.ts';
import { sectionBlocks } from './sections.ts';

/**
 * The briefing as a Word file. `pictures` holds the drawn charts by indicator id; a chart without
 * one is replaced by a sentence. The same model, pictures and clock give the same bytes.
 */
export async function briefingDocx(
  model: BriefingModel,
  pictures: ReadonlyMap<string, ChartPicture>,
  clock: Date,
): Promise<Uint8Array> {
  const notes = sourceNotes(model.sources);
  const children = [...opening(model), ...sectionBlocks(model.sections, { notes, pictures })];
  // Word wants a paragraph last: without one it calls the file damaged.
  if (children.at(-1) instanceof Table) children.push(new Paragraph({ style: 'PageEdge' }));
  const document = new Document({
    title: cleanText(model.title),
    subject: `Orientering nr. ${model.number}`,
    creator: 'Dreiepunkt',
    lastModifiedBy: 'Dreiepunkt',
    styles,
    numbering,
    footnotes: notes.footnotes(),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              header: page.margin / 2,
              footer: page.margin / 2,
            },
          },
        },
        headers: { default: pageHeader(model) },
        footers: { default: pageFooter(model) },
        children,
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), clock);
}

function opening(model: BriefingModel): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun(cleanText(model.title))],
    }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(cleanText(model.lead))] }),
  ];
}
