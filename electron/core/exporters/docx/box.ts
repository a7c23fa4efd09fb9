import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Nature } from '../../../contract/briefing-model.ts';
import { colour, mm, textWidth } from './look.ts';

const side = mm(4.5);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Twips across inside a box. */
export const insideWidth = textWidth - 2 * side;

/**
 * A cell round a whole section, so that lists, tables and links in it keep the look they have outside. It has
 * no head, for it is no table of facts; the line before it is its air, and parts it from a table there;
 * first of all it stands right under the lead. What is
 * asked for stays on one page. An assessment may go on over to the next, but not behind its heading: inside a
 * cell no program heeds «keep with next», so heading and first paragraph are a row that is not cut.
 */
export function boxed(
  nature: Exclude<Nature, 'fact'>,
  children: readonly (Paragraph | Table)[],
  isFirst: boolean,
): (Paragraph | Table)[] {
  const isAsk = nature === 'ask';
  const edge = { style: BorderStyle.SINGLE, size: 6, color: colour.fjordLine };
  const rule = { style: BorderStyle.SINGLE, size: 24, color: colour.violet };
  const borders = isAsk
    ? { top: edge, bottom: edge, left: edge, right: edge }
    : { top: none, bottom: none, left: rule, right: none };
  const first = isAsk ? children.length : children[1] instanceof Table ? 1 : 2;
  const parts = [children.slice(0, first), children.slice(first)].filter((p) => p.length > 0);
  return [
    ...(isFirst ? [] : [new Paragraph({ style: 'Gap', keepNext: isAsk })]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
      tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
      borders: { ...borders, insideHorizontal: none, insideVertical: none },
      rows: parts.map((part, at) =>
        row({
          children: part,
          fill: isAsk ? colour.fjordGround : colour.violetGround,
          ...{ isFirst: at === 0, isLast: at === parts.length - 1 },
        }),
      ),
    }),
  ];
}

interface RowParts {
  children: readonly (Paragraph | Table)[];
  fill: string;
  isFirst: boolean;
  isLast: boolean;
}

function row({ children, fill, isFirst, isLast }: RowParts): TableRow {
  return new TableRow({
    cantSplit: isFirst,
    children: [
      new TableCell({
        width: { size: textWidth, type: WidthType.DXA },
        margins: {
          marginUnitType: WidthType.DXA,
          ...{ left: side, right: side, top: isFirst ? mm(3) : 0, bottom: isLast ? mm(1) : 0 },
        },
        shading: { fill },
        // Word wants a paragraph last in every cell.
        children:
          children.at(-1) instanceof Table
            ? [...children, new Paragraph({ style: 'Gap' })]
            : children,
      }),
    ],
  });
}
