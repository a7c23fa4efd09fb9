import type { TableChoice, TablePreview } from '../../../contract/mapping.ts';
import { refuse } from '../refuse.ts';
import { TablesError } from '../tables-error.ts';
import { cellAt, type GridCell, type GridRow } from '../csv/grid.ts';
import { isFigureCell } from './blocks.ts';
import type { FoundTable } from './find-tables.ts';

export interface SheetTable extends FoundTable {
  sheet: string;
  figures: number;
}

export interface Choice {
  /** One table, or several sheets with the same headings and the same rows. */
  tables: readonly SheetTable[];
  others: readonly SheetTable[];
}

/** A table with its number of figures, the label column not counted. */
export function measured(sheet: string, table: FoundTable): SheetTable {
  let figures = 0;
  for (const row of table.rows) {
    for (const index of table.columns.slice(1)) {
      if (isFigureCell(cellAt(row.cells, index))) figures += 1;
    }
  }
  return { ...table, sheet, figures };
}

/** Joins tables of one sheet that have the same headings and go on with other rows. */
export function joinParts(tables: readonly SheetTable[]): SheetTable[] {
  const joined: SheetTable[] = [];
  for (const table of tables) {
    const at = joined.findIndex(
      (known) => sameColumns(known, table) && headingKey(known) === headingKey(table),
    );
    const known = joined[at];
    if (known === undefined || labelsOf(known).some((label) => labelsOf(table).includes(label))) {
      joined.push(table);
      continue;
    }
    joined[at] = {
      ...known,
      rows: [...known.rows, ...table.rows],
      figures: known.figures + table.figures,
    };
  }
  return joined;
}

/**
 * The one table of the workbook, or the one that `wanted` names by sheet and number. Sheets of the same
 * headings and rows belong together and are one. Errors: TablesError with a preview of each, where there are
 * several to choose between.
 */
export function chooseTable(tables: readonly SheetTable[], wanted: TableChoice = {}): Choice {
  const all = together(tables);
  if (all.length === 0) refuse('Appen finner ingen tabell med overskrifter og tall i boka.');
  const { sheet, table } = wanted;
  const isSheet = (name: string) =>
    sheet === undefined || name.trim().toLowerCase() === sheet.trim().toLowerCase();
  const numbered = all.map((group, at) => ({ group, number: at + 1 }));
  const fitting = numbered.filter(
    ({ group, number }) =>
      group.some(({ sheet: name }) => isSheet(name)) && (table === undefined || table === number),
  );
  const [found] = fitting;
  if (found === undefined || fitting.length > 1) throw new TablesError(all.map(previewOf), wanted);
  // One sheet of several alike can be asked for by name.
  const chosen =
    sheet === undefined ? found.group : found.group.filter(({ sheet: name }) => isSheet(name));
  return { tables: chosen, others: all.filter((group) => group !== found.group).flat() };
}

/** Tables that are one: the same headings and rows, each on its own sheet. */
function together(tables: readonly SheetTable[]): SheetTable[][] {
  const groups: SheetTable[][] = [];
  for (const table of tables) {
    const home = groups.find(
      (group) =>
        group.every(({ sheet }) => sheet !== table.sheet) &&
        layoutKey(group[0] ?? table) === layoutKey(table),
    );
    if (home) home.push(table);
    else groups.push([table]);
  }
  return groups;
}

function previewOf(group: readonly SheetTable[], at: number): TablePreview {
  const [first] = group;
  const columns = first?.columns.slice(0, shownColumns) ?? [];
  const rows = (first?.rows ?? []).slice(0, shownRows);
  return {
    number: at + 1,
    sheet: [...new Set(group.map(({ sheet }) => sheet))].join(', '),
    title: first?.above.find((text) => text !== '') ?? '',
    row: first ? firstRow(first) : 0,
    figures: group.reduce((sum, { figures }) => sum + figures, 0),
    headings: columns.map((_, index) => (first?.headings[index] ?? []).filter(Boolean).join(', ')),
    rows: rows.map(({ cells }) => columns.map((column) => shownText(cellAt(cells, column)))),
  };
}

/** A figure as the sheet shows it to a Norwegian reader; a text as it is. */
function shownText({ text, number, isPercent }: GridCell): string {
  if (number === null) return text;
  const shown = String(number).replace('.', ',');
  return isPercent ? `${shown} %` : shown;
}

const shownColumns = 8;
const shownRows = 4;

/** The row of the first figures, from 1. */
export function firstRow(table: SheetTable): number {
  return table.rows[0]?.number ?? 0;
}

function sameColumns(a: FoundTable, b: FoundTable): boolean {
  return a.columns.join() === b.columns.join();
}

/** Headings without the levels that say the same over every column: those are titles. */
function headingKey(table: FoundTable): string {
  return table.headings.map((path) => path.at(-1) ?? '').join('\n');
}

function layoutKey(table: FoundTable): string {
  return `${headingKey(table)}\n\n${labelsOf(table).join('\n')}`;
}

function labelsOf(table: FoundTable): string[] {
  const [label = 0] = table.columns;
  return table.rows.map((row: GridRow) => cellAt(row.cells, label).text);
}
