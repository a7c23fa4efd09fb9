import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Tab,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type {
  Block,
  BriefingModel,
  CalloutBlock,
  HeadingBlock,
  Section,
} from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import type { ChartPicture } from '../pictures.ts';
import { figureBlock } from './figure.ts';
import type { ListNumbers } from './lists.ts';
import { air, colour, hang, line, mm, spacing } from './look.ts';
import type { SourceNotes } from './notes.ts';
import { tableBlock } from './table.ts';
import { exemptMark, textRuns } from './text.ts';

/** Paragraph settings that all text of a section shares: frame, ground and indent. */
type Frame = Pick<IParagraphOptions, 'border' | 'shading' | 'indent' | 'keepNext'>;

export interface Drawn {
  notes: SourceNotes;
  lists: ListNumbers;
  pictures: ReadonlyMap<string, ChartPicture>;
}

/** All sections in the order of the model, as paragraphs and tables. */
export function sectionBlocks(sections: BriefingModel['sections'], drawn: Drawn): FileChild[] {
  let figures = 0;
  return sections.flatMap((section) => {
    drawn.lists.leave();
    const frame = frameOf(section);
    const last = section.blocks.length - 1;
    const isAfterTable = (index: number) => section.blocks[index - 1]?.kind === 'table';
    const children = section.blocks.flatMap((block, index): FileChild[] => {
      switch (block.kind) {
        case 'paragraph': {
          const children = [...exemptMark(block), ...textRuns(block.runs, drawn.notes)];
          const apart = isAfterTable(index) ? { spacing: spacing(air.table, air.paragraph) } : {};
          const leads = leadsTo(section.blocks[index + 1]) ? { keepNext: true } : {};
          const text = [...pastNumbers(frame), ...children];
          return [
            new Paragraph({ ...kept(frame, index < last), ...apart, ...leads, children: text }),
          ];
        }
        case 'heading':
          return [subheading(block, frame)];
        case 'callout':
          return [callout(block, kept(frame, index < last), drawn.notes)];
        case 'list':
          return list(block, kept(frame, index < last), drawn);
        case 'table':
          return tableBlock(block, drawn.notes, isAfterTable(index));
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
    return [...heading(section, frame), ...children];
  });
}

function heading(section: Section, frame: Frame): Paragraph[] {
  const text = cleanText(section.heading).trim();
  if (text === '') return [];
  const run = section.nature === 'assessment' ? { color: colour.violet } : {};
  return [
    new Paragraph({
      ...frame,
      heading: HeadingLevel.HEADING_1,
      ...(section.isAppendix || section.startsPage
        ? { pageBreakBefore: true, spacing: spacing(0, mm(1.6), line.heading) }
        : {}),
      children: [new TextRun({ text, ...run })],
    }),
  ];
}

const subheadings = {
  1: HeadingLevel.HEADING_2,
  2: HeadingLevel.HEADING_3,
  3: HeadingLevel.HEADING_4,
};

function subheading(block: HeadingBlock, frame: Frame): Paragraph {
  return new Paragraph({
    ...frame,
    heading: subheadings[block.level ?? 1],
    keepNext: true,
    children: [...exemptMark(block), new TextRun(cleanText(block.text))],
  });
}

/** What follows from doing nothing stays in the frame of the ask; the rest is indented. */
function callout(block: CalloutBlock, frame: Frame, notes: SourceNotes): Paragraph {
  const children = [...pastNumbers(frame), ...exemptMark(block), ...textRuns(block.runs, notes)];
  if (block.tone === 'consequence') return new Paragraph({ ...frame, children });
  const style = block.tone === 'quote' ? 'Quote' : 'Removed';
  return new Paragraph({ ...frame, style, children });
}

/** Where a section hangs like its list, other text begins where the list's text does. */
function pastNumbers({ indent }: Frame): TextRun[] {
  return indent?.hanging ? [new TextRun({ children: [new Tab()] })] : [];
}

function list(
  block: Extract<Block, { kind: 'list' }>,
  frame: Frame,
  { notes, lists }: Drawn,
): Paragraph[] {
  const numbering = lists.of(block);
  const indent =
    frame.indent && numbering.level > 0 ? { indent: further(frame.indent, numbering.level) } : {};
  return block.items.map(
    (item, index) =>
      new Paragraph({
        ...frame,
        ...indent,
        numbering,
        spacing: spacing(0, index === block.items.length - 1 ? air.paragraph : air.item),
        children: [...exemptMark(block), ...textRuns(item, notes)],
      }),
  );
}

function further(indent: NonNullable<Frame['indent']>, level: number) {
  return { ...indent, left: Number(indent.left ?? 0) + level * hang };
}

/** A sentence stays with the figure or table it opens. */
function leadsTo(next: Block | undefined): boolean {
  return next?.kind === 'figure' || next?.kind === 'table';
}

/** The ask is kept on one page; a long assessment may be split. */
function kept(frame: Frame, hasMore: boolean): Frame {
  return frame.keepNext ? { ...frame, keepNext: hasMore } : frame;
}

/**
 * Word draws one frame around neighbours only when border and indent are equal. So in a section
 * with a list every paragraph hangs as the list does.
 */
function frameOf(section: Section): Frame {
  if (section.nature === 'fact') return {};
  const inset = mm(4.5);
  const hanging = section.blocks.some(({ kind }) => kind === 'list') ? hang : 0;
  const indent = { left: inset + hanging, hanging };
  if (section.nature === 'assessment') {
    // Edges in the colour of the ground are the padding that Word has no word for.
    const padding = { style: BorderStyle.SINGLE, size: 4, color: colour.violetGround, space: 8 };
    const right = { ...padding, space: 12 };
    const left = { style: BorderStyle.SINGLE, size: 24, color: colour.violet, space: 11 };
    return {
      border: { top: padding, bottom: padding, right, left },
      shading: { fill: colour.violetGround },
      indent: { ...indent, right: inset },
    };
  }
  const edge = { style: BorderStyle.SINGLE, size: 6, color: colour.fjordLine, space: 10 };
  return {
    border: { top: edge, bottom: edge, left: edge, right: edge },
    shading: { fill: colour.fjordGround },
    indent: { ...indent, right: inset },
    keepNext: true,
  };
}
