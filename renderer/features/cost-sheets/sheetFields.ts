import type { CostSheet, CostUnit } from '../../../electron/contract/cost-sheets.ts';
import { costSheetText } from '../../text/cost-sheets.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';
import { figures, readFigure, showFigure, unitCells } from './figureText.ts';

/** The sheet as it is typed. `cells` is every unit's fields in a row, so that equal is equal. */
export interface SheetFields {
  name: string;
  source: string;
  note: string;
  total: string;
  cells: string[];
}

const { errors } = costSheetText;
const limits = {
  name: { longest: 120, empty: errors.sheetName },
  source: { longest: 500, empty: errors.source },
  note: { longest: 5000, empty: null },
} as const;

const width = figures.length + 1;

/** The sheet as text, at the revision it stands at. */
export function storedSheet(sheet: CostSheet): Stored<SheetFields> {
  const { name, source, note, statedTotal, units, revision } = sheet;
  const cells = units.flatMap(unitCells);
  return { fields: { name, source, note, total: showFigure(statedTotal), cells }, revision };
}

/** The rows of typed cells. */
export function rowsOf(cells: readonly string[]): string[][] {
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

/** What the host is sent; only fields that can be saved are given. */
export function toInput(changes: Partial<SheetFields>) {
  const { total, cells, ...texts } = changes;
  return {
    ...texts,
    ...(total === undefined ? {} : { statedTotal: readFigure(total, 'statedExtra').value }),
    ...(cells === undefined ? {} : { units: rowsOf(cells).map(toUnit) }),
  };
}

/** Whether the host would take the value; otherwise it stays in the form with its message. */
export function canSave(field: keyof SheetFields, value: SheetFields[keyof SheetFields]): boolean {
  if (field === 'cells' || Array.isArray(value))
    return rowsOf([value].flat()).every((row) => row.every((_, at) => cellError(row, at) === null));
  if (field === 'total') return readFigure(value, 'statedExtra').error === null;
  return textError(field, value) === null;
}

/** What is wrong with a text, as a sentence; null when nothing is. */
export function textError(field: keyof typeof limits, value: string): string | null {
  const { longest, empty } = limits[field];
  if (empty !== null && value.trim() === '') return empty;
  return value.length > longest ? costSheetText.errors.long(longest) : null;
}

/** What is wrong with one field of a row, as a sentence; null when nothing is. */
export function cellError(row: readonly string[], at: number): string | null {
  const typed = row[at] ?? '';
  const figure = figures[at - 1];
  if (figure === undefined) return typed.trim() === '' ? costSheetText.errors.name : null;
  return readFigure(typed, figure).error;
}

/** A value as it reads, for the choice between two versions. */
export function showField(_: keyof SheetFields, value: string | string[]): string {
  if (!Array.isArray(value)) return value;
  return rowsOf(value)
    .map((row) => row.map((cell) => cell || costSheetText.missing).join(' · '))
    .join('\n');
}

function toUnit(row: readonly string[]): CostUnit {
  const at = (figure: (typeof figures)[number]) =>
    readFigure(row[figures.indexOf(figure) + 1] ?? '', figure).value;
  return {
    name: row[0] ?? '',
    places: at('places'),
    buildingCost: at('buildingCost'),
    costPerPlaceDay: at('costPerPlaceDay'),
    statedExtra: at('statedExtra'),
  };
}
