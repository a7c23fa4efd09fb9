import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Block, Run } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import { columnWidths, sharedWidths } from './column-widths.ts';
import { air, colour, mm, spacing } from './look.ts';
import type { SourceNotes } from './notes.ts';
import { exemptMark, textRuns } from './text.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
interface TableParts {
  block: TableBlock;
  notes: SourceNotes;
  /** A table right after another one stands apart from it. */
  isAfterTable: boolean;
  /** Twips across: the page's text, or the inside of a box. */
  width: number;
}

/** Caption with the source, then a table with a marked heading row; figures stand to the right. */
export function tableBlock({
  block,
  notes,
  isAfterTable,
  width,
}: TableParts): (Paragraph | Table)[] {
  const title = captionOf(block, notes, isAfterTable);
  const columns = Math.max(block.head.length, ...block.rows.map((row) => row.length));
  if (columns === 0) return title;
  const every = Array.from({ length: columns }, (_, column) => column);
  const hasHead = block.head.length > 0;
  const numeric = new Set(block.numeric);
  const widths = block.widths
    ? sharedWidths(block.widths, width)
    : columnWidths(
        every.map((i) => ({
          texts: [block.head[i] ?? '', ...block.rows.map((row) => plain(row[i] ?? []))],
          isNumeric: numeric.has(i),
        })),
        width,
      );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, left: 0, right: mm(3), top: 0, bottom: 0 },
    tableLook: { firstRow: hasHead, noHBand: true, noVBand: true },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: { style: BorderStyle.SINGLE, size: 4, color: colour.line },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: colour.line },
    },
    rows: [
      ...(hasHead ? [headRow(block.head, widths, numeric)] : []),
      ...block.rows.map((cells, index) =>
        row({
          isHead: false,
          keepNext: staysWithNext(index, block.rows.length),
          cells: every.map((i) => textRuns(cells[i] ?? [], notes)),
          widths,
          numeric,
        }),
      ),
    ],
  });
  return [...title, table];
}

/** No row stands alone at the foot or the top of a page, here as on the sheet. */
function staysWithNext(index: number, rows: number): boolean {
  return index < rows - 1 && (index === 0 || index === rows - 2);
}

/** The caption with its source; a table somebody wrote has none, and stands apart from a table before it. */
function captionOf(block: TableBlock, notes: SourceNotes, isAfterTable: boolean): Paragraph[] {
  if (block.caption === '' && block.note === undefined)
    return isAfterTable || block.exempt !== undefined
      ? [new Paragraph({ style: 'Caption', children: exemptMark(block) })]
      : [];
  return [
    new Paragraph({
      style: 'Caption',
      ...(isAfterTable ? { spacing: spacing(air.table, mm(1)) } : {}),
      children: [
        ...exemptMark(block),
        new TextRun(cleanText(block.caption)),
        ...(block.note === undefined ? [] : notes.reference(block.note)),
      ],
    }),
  ];
}

function headRow(head: readonly string[], widths: readonly number[], numeric: ReadonlySet<number>) {
  return row({
    isHead: true,
    keepNext: true,
    cells: head.map((text) => [new TextRun({ text: cleanText(text), bold: true })]),
    widths,
    numeric,
  });
}

interface RowParts {
  isHead: boolean;
  keepNext: boolean;
  cells: ParagraphChild[][];
  widths: readonly number[];
  numeric: ReadonlySet<number>;
}

function row({ isHead, keepNext, cells, widths, numeric }: RowParts): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (children, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
          ...(isHead
            ? {
                borders: {
                  bottom: { style: BorderStyle.SINGLE, size: 8, color: colour.lineStrong },
                },
              }
            : {}),
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext,
              ...(numeric.has(i) ? { alignment: AlignmentType.RIGHT } : {}),
              children,
            }),
          ],
        }),
    ),
  });
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
