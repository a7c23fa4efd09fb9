import type { Cube } from '../cube.ts';
import { quoted, refuse } from '../refuse.ts';
import { note, type Note } from '../types.ts';
import { recogniseFamily, families } from './family.ts';
import { isFigure } from './figure.ts';
import { cellAt, filledCount, rowAndColumn, type GridCell, type GridRow } from './grid.ts';
import { isPeriodText } from './period-text.ts';
import { countHeaderRows } from './header-rows.ts';
import { findPivotHeads, namedHeads, type PivotHeads } from './pivot-heads.ts';
import { parseCsv, type CsvSheet } from './parse.ts';
import { constant, type RawTable } from './raw-table.ts';
import { tableToCube } from './to-cube.ts';
import { eurostatSheet } from './eurostat.ts';
import { footnoteOf } from './words.ts';
import { udirCube } from './udir-cube.ts';
import { decodeUdirWide, isUdirWide } from './udir-wide.ts';

/**
 * A CSV file as a cube, whoever made it: SSB, FHI, Udir, IMDi, or any table with headings. DomainError
 * `validation` names row and column, and says what to do; nothing is guessed.
 */
export function decodeCsv(bytes: Uint8Array): Cube {
  const sheet = parseCsv(bytes);
  if (isUdirWide(sheet.rows)) return udirCube(decodeUdirWide(sheet.rows, 'fila'), 'udir-csv');
  const eurostat = eurostatSheet(sheet);
  if (eurostat) return tableToCube(cutTable(eurostat));
  refuseCodeList(sheet.rows);
  return tableToCube(cutTable(sheet));
}

function cutTable(sheet: CsvSheet): RawTable {
  const start = sheet.rows.findIndex((row) => filledCount(row.cells) >= 2);
  if (start < 0) refuse('Appen finner ingen tabell i fila: ingen rad har mer enn én kolonne.');
  const above = textsOf(sheet.rows.slice(0, start));
  const isFigureCell = (cell: GridCell) => isFigure(cell, families.unknown.symbols);
  const count = countHeaderRows(sheet.rows.slice(start), isFigureCell);
  const pivot = findPivotHeads(sheet.rows.slice(start), isFigureCell);
  if (count === 0) {
    refuse(
      `Rad ${sheet.rows[start]?.number ?? 1} ser ut som tall og ikke overskrifter. Legg til en rad ` +
        `øverst som sier hva kolonnene er.`,
    );
  }
  const header = sheet.rows.slice(start, start + count);
  const { body, footnotes } = splitBody(sheet.rows.slice(start + count));
  const { headings, title } = headingPaths(header, pivot);
  const names = headings.map((path) => path.filter((text) => text !== '').join(' '));
  checkWidths(body, headings.length);
  const titles = above.filter((text) => !isPeriodText(text));
  const years = above.filter(isPeriodText);
  const found = recogniseFamily([...above, ...footnotes], names, body);
  // SSB's interface writes comma between fields and point in figures; its web page the other way.
  const isApi = found.id === 'ssb' && sheet.delimiter === ',';
  const family = isApi ? { ...found, alwaysPoint: true } : found;
  return {
    format: family.id === 'unknown' ? 'csv' : `${family.id}-csv`,
    title: titles[0] ?? title,
    source: family.name,
    updated: null,
    family,
    headings,
    rows: body,
    fixed: years.length === 1 ? [constant('period', 'Periode', 'time', years[0] ?? '')] : [],
    where: (row, column) => rowAndColumn(row, names[column] || `${column + 1}`),
    isCommaSeparated: sheet.delimiter === ',',
    notes: [...titles.slice(1), ...footnotes].map((text): Note => note('footnote', text)),
  };
}

/** One path of heading texts per column; a blank in an upper row belongs to the heading before it. */
function headingPaths(
  header: readonly GridRow[],
  pivot: PivotHeads | null,
): { headings: string[][]; title: string } {
  const width = Math.max(...header.map((row) => lastFilled(row.cells) + 1));
  const rows = header.map((row, level) => {
    const texts = Array.from({ length: width }, (_, index) => cellAt(row.cells, index).text);
    if (level === header.length - 1) return texts;
    return texts.map(
      (text, index) => text || texts.slice(0, index).findLast((t) => t !== '') || '',
    );
  });
  const { texts: levels, title } = pivot ? namedHeads(rows, pivot) : { texts: rows, title: '' };
  const headings = Array.from({ length: width }, (_, index) =>
    levels.map((texts) => texts[index] ?? ''),
  );
  return { headings, title };
}

function lastFilled(cells: readonly GridCell[]): number {
  return cells.findLastIndex(({ text }) => text !== '');
}

/** Rows until the first lone text after a blank row; what follows is footnotes. */
function splitBody(rows: readonly GridRow[]): { body: GridRow[]; footnotes: string[] } {
  const isNote = (row: GridRow, index: number) => {
    const previous = rows[index - 1];
    const isAfterBlank = previous !== undefined && filledCount(previous.cells) === 0;
    if (footnoteOf(row) !== null) return true;
    return filledCount(row.cells) === 1 && (isAfterBlank || row.cells.length === 1);
  };
  const end = rows.findIndex(isNote);
  const body = end < 0 ? rows : rows.slice(0, end);
  const rest = end < 0 ? [] : rows.slice(end);
  const stray = rest.find((row) => filledCount(row.cells) > 1);
  if (stray !== undefined) {
    refuse(
      `Det kommer flere kolonner i rad ${stray.number}, etter at tabellen er slutt. Del fila i én ` +
        `tabell per fil, eller hent den på nytt hvis den er skadet.`,
    );
  }
  return { body: body.filter((row) => filledCount(row.cells) > 0), footnotes: textsOf(rest) };
}

function textsOf(rows: readonly GridRow[]): string[] {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== ''));
}

/** Every row may be narrower than the header (Klass), but not one of them: then the file is cut. */
function checkWidths(rows: readonly GridRow[], width: number): void {
  const common = rows[0]?.cells.length ?? width;
  for (const row of rows) {
    if (lastFilled(row.cells) >= width) {
      refuse(
        `Det er ${row.cells.length} kolonner i rad ${row.number}, men ${width} i hodet. Et skilletegn ` +
          `står inne i en tekst, eller en overskrift mangler.`,
      );
    }
    if (row.cells.length < Math.min(width, common)) {
      refuse(
        `Det er ${row.cells.length} kolonner i rad ${row.number}, men ${width} i hodet. Fila kan være ` +
          `avbrutt under nedlasting.`,
      );
    }
  }
}

/** Klass' own file of codes has no figures; it is not statistics. */
function refuseCodeList(rows: readonly GridRow[]): void {
  const names = (rows[0]?.cells ?? []).map(({ text }) => text);
  if (!names.includes('code') || !names.includes('parentCode')) return;
  const count = rows.filter((row) => filledCount(row.cells) > 0).length - 1;
  const example = rows[1]?.cells.find(({ text }) => text !== '')?.text ?? '';
  refuse(
    `Fila er en kodeliste fra SSBs Klass med ${count} koder (den første er ${quoted(example)}), ikke en ` +
      `tabell med tall. Appen har kommunelista fra før. Velg fila med selve tallene.`,
  );
}
