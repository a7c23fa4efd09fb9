import { cellAt, filledCount, type GridCell, type GridRow } from './grid.ts';
import { isPeriodText } from './period-text.ts';
import { findPivotHeads } from './pivot-heads.ts';

const maxHeaderRows = 8;
/** Beside one of these a number in the row is a heading too, such as SSB's table number 07459. */
const sure =
  /^(?:region|regioner|kommune|kommunenr|kommunenummer|fylke|geo|geografi|tid|år|aar|contentscode|statistikkvariabel)$/i;

/**
 * How many of the rows are headings: one, or more where the first cells are blank (IMDi has three or
 * four) or the row above only spans groups. 0 when the first row already holds figures.
 */
export function countHeaderRows(
  rows: readonly GridRow[],
  isFigure: (cell: GridCell) => boolean,
): number {
  const [first] = rows;
  if (first === undefined) return 0;
  const pivot = findPivotHeads(rows, isFigure);
  if (pivot) return pivot.count;
  if (!isHeading(first.cells, isFigure) && !first.cells.some(({ text }) => sure.test(text)))
    return 0;
  let count = 1;
  while (count < Math.min(maxHeaderRows, rows.length - 1)) {
    const above = rows[count - 1]?.cells ?? [];
    const row = rows[count]?.cells ?? [];
    if (!continues(above, row, isFigure)) break;
    count += 1;
  }
  return count;
}

/** Only texts and periods; the symbols of a data row are no headings. */
export function isHeading(
  cells: readonly GridCell[],
  isFigure: (cell: GridCell) => boolean,
): boolean {
  if (filledCount(cells) < 2) return false;
  return cells.every((cell) => cell.text === '' || isPeriodText(cell.text) || !isFigure(cell));
}

function continues(
  above: readonly GridCell[],
  row: readonly GridCell[],
  isFigure: (cell: GridCell) => boolean,
): boolean {
  if (!isHeading(row, isFigure)) return false;
  const label = cellAt(row, 0).text;
  const rest = row.slice(1).filter(({ text }) => text !== '');
  const arePeriods = rest.length > 0 && rest.every(({ text }) => isPeriodText(text));
  const upper = above.slice(1).map(({ text }) => text);
  // Figures that look like years under headings with years: 2 014 people, not the year 2014.
  if (arePeriods && upper.some(isPeriodText)) return false;
  if (label === '') return true;
  const isGroup = cellAt(above, 0).text === '';
  const spans = upper.filter((text) => text !== '');
  const isSpanning = spans.length < rest.length || new Set(spans).size < spans.length;
  return isGroup && (isSpanning || arePeriods);
}
