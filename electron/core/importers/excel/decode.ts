import type { TableChoice } from '../../../contract/mapping.ts';
import type { Cube, OpenSign } from '../cube.ts';
import { tableToCube } from '../csv/to-cube.ts';
import { recogniseFamily } from '../csv/family.ts';
import { cellAt } from '../csv/grid.ts';
import { isPeriodText } from '../csv/period-text.ts';
import { constant } from '../csv/raw-table.ts';
import { udirCube } from '../csv/udir-cube.ts';
import { decodeUdirWide, isUdirWide } from '../csv/udir-wide.ts';
import { quoted, refuse } from '../refuse.ts';
import { note, type Note } from '../types.ts';
import { openWorkbook, refuseFormulaErrors, type WorkbookFiles } from '../workbook-guard.ts';
import { readSheets, type Sheet } from '../workbook-sheets.ts';
import { chooseTable, firstRow, joinParts, measured, type SheetTable } from './choose-table.ts';
import { fillLabels } from './fill-labels.ts';
import { findTables, type SheetTables } from './find-tables.ts';
import { columnLetters } from '../sheet-addresses.ts';
import { cellAddress, readLook } from './sheet-xml.ts';
import { typedRows } from './typed-rows.ts';

interface OpenSheet extends SheetTables {
  name: string;
}

/**
 * Any Excel workbook (.xlsx) with a table in it as a cube. The table is found by its headings; of several
 * the one `wanted` names is read and the others named in the notes. DomainError names sheet and cell.
 */
export async function decodeExcel(bytes: Uint8Array, wanted: TableChoice = {}): Promise<Cube> {
  const workbook = openWorkbook(bytes);
  const plain = await readSheets(workbook);
  const udir = plain.filter((sheet) => isUdirWide(typedRows(sheet.rows.slice(0, 30))));
  if (udir.length > 0) return decodeUdirSheet(workbook, udir);
  const sheets = plain.map((sheet): OpenSheet => {
    const look = readLook(workbook, sheet.name);
    const rows = typedRows(sheet.rows, look);
    return { name: sheet.name, ...findTables(rows, look.merges) };
  });
  const tables = sheets.flatMap(({ name, tables: found }) =>
    joinParts(found.map((table) => measured(name, table))),
  );
  // What the book hides is read only where nothing is shown.
  const all = tables.filter(({ figures }) => figures > 0);
  const seen = all.filter(({ sheet }) => !workbook.hidden.has(sheet));
  const withFigures = seen.length > 0 ? seen : all;
  const unseen = [
    ...new Set(all.filter((table) => !withFigures.includes(table)).map((t) => t.sheet)),
  ];
  // A broken heading hides the table, so then every sheet is looked through.
  if (withFigures.length === 0) for (const { name } of sheets) refuseFormulaErrors(workbook, name);
  const choice = chooseTable(withFigures, wanted);
  for (const { sheet } of choice.tables) refuseFormulaErrors(workbook, sheet);
  const cubes = choice.tables.map((table) => sheetCube(table, sheets, choice.tables));
  const cube = stackSheets(cubes);
  const others = choice.others.map((table) =>
    note('other-table', `En annen tabell i arket ${quoted(table.sheet)} er ikke lest.`, {
      where: `fra rad ${firstRow(table)}, ${table.figures} tall`,
    }),
  );
  const hidden = unseen.map((sheet) =>
    note('hidden-sheet', `Arket ${quoted(sheet)} er skjult i boka og er ikke lest.`),
  );
  return { ...cube, notes: [...cube.notes, ...others, ...hidden] };
}

/** Udir's wide export of another unit than schools, such as kindergartens. */
function decodeUdirSheet(workbook: WorkbookFiles, sheets: readonly Sheet[]): Cube {
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length > 1) {
    refuse('Boka har flere ark fra Udir. Lagre ett ark om gangen.');
  }
  refuseFormulaErrors(workbook, sheet.name);
  return udirCube(decodeUdirWide(typedRows(sheet.rows), sheet.name), 'udir-xlsx');
}

function sheetCube(
  table: SheetTable,
  sheets: readonly OpenSheet[],
  choice: readonly SheetTable[],
): Cube {
  const isOneOfMany = choice.length > 1;
  const sheet = sheets.find(({ name }) => name === table.sheet);
  // Where each sheet is one measure, the heading over all its columns is only the sheet's name.
  const headings = isOneOfMany ? table.headings.map((path) => path.slice(-1)) : table.headings;
  const names = headings.map((path) => path.filter((text) => text !== '').join(' '));
  const texts = [...table.above, ...(sheet?.below ?? [])];
  const titles = table.above.filter((text) => !isPeriodText(text));
  const years = table.above.filter(isPeriodText);
  const position = new Map(table.columns.map((column, index) => [index, column]));
  const rows = table.rows.map((row) => ({
    number: row.number,
    cells: table.columns.map((column) => cellAt(row.cells, column)),
  }));
  const family = recogniseFamily(texts, names, rows);
  return tableToCube({
    format: family.id === 'unknown' ? 'xlsx' : `${family.id}-xlsx`,
    title: titles[0] ?? table.sheet,
    source: family.name,
    updated: null,
    family,
    headings,
    rows: fillLabels(rows, names),
    fixed: [
      ...(isOneOfMany ? [sheetDimension(table.sheet, choice)] : []),
      ...(years.length === 1 ? [constant('period', 'Periode', 'time', years[0] ?? '')] : []),
    ],
    where: (row, column) =>
      `celle ${cellAddress(row, position.get(column) ?? column)} i arket ${quoted(table.sheet)}`,
    notes: [
      ...titles.slice(1).map((text): Note => note('footnote', text)),
      ...(sheet?.below ?? []).map((text): Note => note('footnote', text)),
      ...asideNotes(sheet),
      ...table.unnamed.map((column) =>
        note('unnamed-column', 'En kolonne uten overskrift er ikke lest.', {
          where: `arket ${quoted(table.sheet)}, kolonne ${columnLetters(column)}`,
        }),
      ),
    ],
  });
}

/** Sheets named by years are periods; other sheets are one measure each. */
function sheetDimension(name: string, tables: readonly SheetTable[]) {
  const areYears = tables.every(({ sheet }) => isPeriodText(sheet));
  return areYears
    ? constant('period', 'Periode', 'time', name)
    : constant('sheet', 'Ark', 'metric', name);
}

function asideNotes(sheet: OpenSheet | undefined): Note[] {
  const words = {
    summary: 'Rader med snitt, minst og størst er ikke lest',
    headless: 'Rader uten overskrifter er ikke lest',
  };
  return (['summary', 'headless'] as const).flatMap((reason) => {
    const rows = (sheet?.aside ?? []).filter((aside) => aside.reason === reason);
    if (rows.length === 0) return [];
    const where = `rad ${rows.map(({ row }) => row.number).join(', ')}`;
    return [note('aside', `${words[reason]}.`, { where })];
  });
}

/** Cubes of equal shape one after the other along the first dimension, which is the sheet. */
function stackSheets(cubes: readonly Cube[]): Cube {
  const [first] = cubes;
  if (first === undefined) refuse('Appen finner ingen tabell i boka.');
  if (cubes.length === 1) return first;
  const shape = (cube: Cube) =>
    cube.dimensions
      .slice(1)
      .map(({ code, categories }) => [code, ...categories.map((c) => c.code)]);
  if (cubes.some((cube) => JSON.stringify(shape(cube)) !== JSON.stringify(shape(first)))) {
    refuse('Arkene i boka har ikke de samme radene og kolonnene. Lagre ett ark om gangen.');
  }
  const size = first.values.length;
  const values = new Float64Array(size * cubes.length);
  const statuses = new Uint8Array(size * cubes.length);
  const raws = new Map<number, string>();
  const openSigns = new Map<string, OpenSign>();
  for (const [index, cube] of cubes.entries()) {
    for (const [sign, { words, count }] of cube.openSigns ?? [])
      openSigns.set(sign, { words, count: count + (openSigns.get(sign)?.count ?? 0) });
    values.set(cube.values, index * size);
    statuses.set(cube.statuses, index * size);
    for (const [at, raw] of cube.raws) raws.set(index * size + at, raw);
  }
  const sheets = cubes.flatMap((cube) => cube.dimensions[0]?.categories ?? []);
  const dimensions = first.dimensions.map((dimension, index) =>
    index === 0 ? { ...dimension, categories: sheets } : dimension,
  );
  const notes = [
    ...new Map(cubes.flatMap((cube) => cube.notes).map((n) => [n.sentence, n])).values(),
  ];
  const title = sheets.map(({ label }) => label).join(', ');
  const { openSigns: _own, ...rest } = first;
  const stacked = { ...rest, title, dimensions, values, statuses, raws, notes };
  return openSigns.size === 0 ? stacked : { ...stacked, openSigns };
}
