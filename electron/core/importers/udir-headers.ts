import { parsePeriod, periodLabel, type Period } from '../domain/periods.ts';
import { quoted, refuse } from './refuse.ts';

/** One column of figures: what stands in the headers stacked over it. */
export interface UdirColumn {
  period: Period;
  measure: string;
  filters: readonly string[];
  /** For sentences: kolonne «Median dager», 2024–25. */
  name: string;
}

export interface HeaderCell {
  name: string;
  columnCount: number;
}

const maxColumns = 2_000;

/** Lays the stacked header rows out flat: the last row is the measure, one row above is the year. */
export function flattenHeaders(rows: readonly (readonly HeaderCell[])[]): UdirColumn[] {
  if (rows.length < 2) refuse('Kolonnehodet i fila mangler rader: appen venter minst år og mål.');
  const flat = rows.map((row, index) => spread(row, index + 1));
  const width = flat.at(-1)?.length ?? 0;
  for (const [index, row] of flat.entries()) {
    if (row.length !== width) {
      refuse(
        `Rad ${index + 1} i kolonnehodet dekker ${row.length} kolonner, men siste rad har ${width}.`,
      );
    }
  }
  const upper = flat.slice(0, -1);
  const yearRow = findYearRow(upper);
  return Array.from({ length: width }, (_, column) => {
    const at = (row: readonly string[]) => row[column] ?? '';
    return describeColumn(
      at(upper[yearRow] ?? []),
      at(flat.at(-1) ?? []),
      upper.filter((_row, index) => index !== yearRow).map(at),
    );
  });
}

/** Builds a column from its heading texts; stops when the year cannot be read. */
export function describeColumn(
  year: string,
  measure: string,
  filters: readonly string[],
): UdirColumn {
  const period = parsePeriod(year, 'school_year');
  if (period === null)
    refuse(`Kolonnehodet ${quoted(year)} over ${quoted(measure)} er ikke et år.`);
  return {
    period,
    measure,
    filters,
    name: `kolonne ${quoted(measure)}, ${periodLabel(period.code)}`,
  };
}

function spread(row: readonly HeaderCell[], number: number): string[] {
  const width = row.reduce((sum, cell) => sum + cell.columnCount, 0);
  if (width < 1 || width > maxColumns) {
    refuse(
      `Rad ${number} i kolonnehodet dekker ${width} kolonner. Appen leser 1 til ${maxColumns}.`,
    );
  }
  return row.flatMap((cell) => Array.from({ length: cell.columnCount }, () => cell.name));
}

function findYearRow(rows: readonly (readonly string[])[]): number {
  const readable = rows.map((row) => row.filter((text) => parsePeriod(text, 'school_year')).length);
  const candidates = readable.flatMap((count, index) => (count > 0 ? [index] : []));
  const [first, second] = candidates;
  if (first === undefined) refuse('Kolonnehodet i fila sier ikke hvilket år tallene gjelder.');
  if (second !== undefined)
    refuse('Kolonnehodet i fila har to rader med år. Appen kan ikke velge.');
  return first;
}
