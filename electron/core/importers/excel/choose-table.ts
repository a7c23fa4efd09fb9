import { refuse, quoted } from '../refuse.ts';
import { cellAt, type GridRow } from '../csv/grid.ts';
import { isFigureCell, type FoundTable } from './find-tables.ts';

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
 * The largest table of the workbook. Sheets of the same size, headings and rows belong together; two
 * equally large tables that do not are for the user to choose between.
 */
export function chooseTable(tables: readonly SheetTable[]): Choice {
  const largest = Math.max(...tables.map(({ figures }) => figures));
  const equals = tables.filter(({ figures }) => figures === largest);
  const [first, ...rest] = equals;
  if (first === undefined || largest === 0) {
    refuse('Appen finner ingen tabell med overskrifter og tall i boka.');
  }
  const twins = tables.filter(
    (table) =>
      table === first || (table.sheet !== first.sheet && layoutKey(table) === layoutKey(first)),
  );
  if (rest.some((table) => !twins.includes(table))) {
    const names = equals.map((table) => `${quoted(table.sheet)} fra rad ${firstRow(table)}`);
    refuse(
      `Boka har flere like store tabeller: ${names.slice(0, 5).join(', ')}. Appen kan ikke velge. La ` +
        `bare den ene tabellen stå igjen i en kopi av boka, og prøv igjen.`,
    );
  }
  return { tables: twins, others: tables.filter((table) => !twins.includes(table)) };
}

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
