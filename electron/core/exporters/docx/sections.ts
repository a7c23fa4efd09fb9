import { HeadingLevel, Paragraph, TextRun, type Table } from 'docx';
import type {
  Block,
  BriefingModel,
  CalloutBlock,
  HeadingBlock,
  Section,
} from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartPicture } from '../pictures.ts';
import { boxed, insideWidth } from './box.ts';
import { figureBlock } from './figure.ts';
import type { ListNumbers } from './lists.ts';
import { air, colour, spacing, textWidth } from './look.ts';
import type { SourceNotes } from './notes.ts';
import { tableBlock } from './table.ts';
import { exemptMark, textRuns } from './text.ts';

export interface Drawn {
  notes: SourceNotes;
  lists: ListNumbers;
  pictures: ReadonlyMap<string, ChartPicture>;
}

/** All sections in the order of the model, as paragraphs and tables; what is asked and thought in a box. */
export function sectionBlocks(
  sections: BriefingModel['sections'],
  drawn: Drawn,
): (Paragraph | Table)[] {
  let figures = 0;
  const parts = sections.map((section): Part => {
    drawn.lists.leave();
    const isBoxed = section.nature !== 'fact';
    const width = isBoxed ? insideWidth : textWidth;
    const children = section.blocks.flatMap((block, index): (Paragraph | Table)[] => {
      const isAfterTable = section.blocks[index - 1]?.kind === 'table';
      switch (block.kind) {
        case 'paragraph':
          return [
            new Paragraph({
              ...(isAfterTable ? { spacing: spacing(air.table, air.paragraph) } : {}),
              ...(leadsTo(section.blocks[index + 1]) ? { keepNext: true } : {}),
              children: [...exemptMark(block), ...textRuns(block.runs, drawn.notes)],
            }),
          ];
        case 'heading':
          return [subheading(block)];
        case 'callout':
          return [callout(block, drawn.notes)];
        case 'list':
          return list(block, drawn);
        case 'table':
          return tableBlock({ block, notes: drawn.notes, isAfterTable, width });
        case 'figure':
          return figureBlock({
            block,
            heading: section.heading,
            picture: drawn.pictures.get(block.indicatorId),
            number: (figures += 1),
            notes: drawn.notes,
          });
      }
    });
    return { section, children };
  });
  return joined(parts).flatMap((group, index) => {
    const nature = group[0]?.section.nature ?? 'fact';
    const isBoxed = nature !== 'fact';
    const all = group.flatMap(({ section, children }, at) => [
      ...heading(section, isBoxed && at === 0),
      ...children,
    ]);
    return isBoxed ? boxed(nature, all, index === 0) : all;
  });
}

interface Part {
  section: Section;
  children: (Paragraph | Table)[];
}

/** Assessments that follow each other stand in one box, as on the sheet. */
function joined(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const before = groups.at(-1);
    const isAssessment = part.section.nature === 'assessment';
    if (before && isAssessment && before[0]?.section.nature === 'assessment') before.push(part);
    else groups.push([part]);
  }
  return groups;
}

function heading(section: Section, isFirstInBox: boolean): Paragraph[] {
  const text = cleanText(section.heading).trim();
  if (text === '') return [];
  const run = section.nature === 'assessment' ? { color: colour.violet } : {};
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...(isFirstInBox || section.isAppendix ? { spacing: { before: 0 } } : {}),
      // In the first line of a row it would keep the whole box with what follows.
      ...(isFirstInBox ? { keepNext: false } : {}),
      ...(section.isAppendix ? { pageBreakBefore: true } : {}),
      children: [new TextRun({ text, ...run })],
    }),
  ];
}

const subheadings = {
  1: HeadingLevel.HEADING_2,
  2: HeadingLevel.HEADING_3,
  3: HeadingLevel.HEADING_4,
};

function subheading(block: HeadingBlock): Paragraph {
  return new Paragraph({
    heading: subheadings[block.level ?? 1],
    keepNext: true,
    children: [...exemptMark(block), new TextRun(cleanText(block.text))],
  });
}

/** What follows from doing nothing is words like the others in the box; a quotation and what is gone look otherwise. */
function callout(block: CalloutBlock, notes: SourceNotes): Paragraph {
  const children = [...exemptMark(block), ...textRuns(block.runs, notes)];
  if (block.tone === 'consequence') return new Paragraph({ children });
  return new Paragraph({ style: block.tone === 'quote' ? 'Quote' : 'Removed', children });
}

function list(block: Extract<Block, { kind: 'list' }>, { notes, lists }: Drawn): Paragraph[] {
  const numbering = lists.of(block);
  return block.items.map(
    (item, index) =>
      new Paragraph({
        numbering,
        spacing: spacing(0, index === block.items.length - 1 ? air.paragraph : air.item),
        children: [...exemptMark(block), ...textRuns(item, notes)],
      }),
  );
}

/** A sentence stays with the figure, the table or the list it opens. */
function leadsTo(next: Block | undefined): boolean {
  return next?.kind === 'figure' || next?.kind === 'table' || next?.kind === 'list';
}
