import { HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import type { Block } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartPicture } from '../pictures.ts';
import { line, spacing, textWidth } from './look.ts';
import type { SourceNotes } from './notes.ts';

export const withoutPicture =
  'Diagrammet er utelatt fordi maskinen ikke har en nettleser å tegne det med. Tallene står i tabellen.';

/** CSS pixels across the text: 96 to the inch. */
const widestPicture = Math.floor((textWidth * 96) / 1440);

interface FigureParts {
  block: Extract<Block, { kind: 'figure' }>;
  /** Heading of the section: a figure that is called the same gets no caption of its own. */
  heading: string;
  picture: ChartPicture | undefined;
  /** Which figure in the document, from 1. */
  number: number;
  notes: SourceNotes;
}

/** Caption, the drawn chart with its description as alternative text, and the source under it. */
export function figureBlock({ block, heading, picture, number, notes }: FigureParts): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const title = cleanText(block.title);
  if (title !== cleanText(heading))
    paragraphs.push(
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(title)] }),
    );
  if (block.chart && picture) paragraphs.push(pictureParagraph(block.alt, title, picture, number));
  else if (block.chart)
    paragraphs.push(new Paragraph({ keepNext: true, children: [new TextRun(withoutPicture)] }));
  paragraphs.push(
    new Paragraph({
      style: 'SourceLine',
      children: [new TextRun(cleanText(block.sourceLine)), ...notes.reference(block.note)],
    }),
  );
  return paragraphs;
}

function pictureParagraph(
  alt: string,
  title: string,
  picture: ChartPicture,
  number: number,
): Paragraph {
  const scale = Math.min(1, widestPicture / picture.width);
  return new Paragraph({
    keepNext: true,
    spacing: spacing(0, 0, line.picture),
    children: [
      new ImageRun({
        type: 'png',
        data: picture.png,
        transformation: {
          width: Math.round(picture.width * scale),
          height: Math.round(picture.height * scale),
        },
        altText: {
          id: String(number),
          name: `Diagram ${number}`,
          title,
          description: cleanText(alt),
        },
      }),
    ],
  });
}
