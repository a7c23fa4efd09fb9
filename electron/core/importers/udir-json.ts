import { padCode } from '../domain/places.ts';
import { withoutDuplicates } from './duplicates.ts';
import { quoted, refuse } from './refuse.ts';
import { decodeText } from './text-bytes.ts';
import type { DecodedCell, DecodedTable, Level } from './types.ts';
import { readNumber, readUdirText, type ReadCell } from './udir-cell.ts';
import { flattenHeaders, type HeaderCell, type UdirColumn } from './udir-headers.ts';
import { placeInHeaders } from './udir-header-place.ts';
import { checkCode, tableOf } from './udir-table.ts';

const maxBytes = 50 * 1024 * 1024;
const levelWords: ReadonlyMap<string, Level> = new Map([
  ['nasjonalt', 'country'],
  ['fylke', 'county'],
  ['kommune', 'municipality'],
]);

interface JsonRow {
  name: string;
  code: string;
  id: string;
  data: readonly unknown[];
  number: number;
}

/**
 * The answer of Udir's statistics portal as cells. DomainError `validation` names the row and column
 * that cannot be read; nothing is guessed or skipped.
 */
export function decodeUdirJson(bytes: Uint8Array): DecodedTable {
  if (bytes.byteLength > maxBytes) refuse('Fila er over 50 MB. Hent færre år eller færre enheter.');
  const root = asRecord(parse(decodeText(bytes)), 'fila');
  const metadata = asRecord(root['metadata'], 'feltet «metadata»');
  const hierarchy = asList(metadata['rowHierarchy'], 'feltet «rowHierarchy»').map(readLevel);
  const columns = flattenHeaders(readHeaders(metadata['columns']));
  const rows = asList(root['rows'], 'feltet «rows»').map(readRow);
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  const arePlaces = hierarchy.some((level) => level !== 'unit');
  const cells = rows.flatMap((row) =>
    arePlaces ? rowCells(row, columns, hierarchy, codes) : questionCells(row, columns),
  );
  const title = [...new Set(columns.map((column) => column.measure))].join(', ');
  return tableOf({
    format: 'udir-json',
    title,
    levels: arePlaces ? hierarchy : [],
    columns,
    cells: withoutDuplicates(cells),
    breaks: [],
  });
}

function rowCells(
  row: JsonRow,
  columns: readonly UdirColumn[],
  hierarchy: readonly Level[],
  codes: ReadonlyMap<string, string>,
): DecodedCell[] {
  const at = rowName(row, columns);
  const level = hierarchy[row.id.split('.').length - 1];
  if (level === undefined)
    refuse(`Plassen ${quoted(row.id)} i ${at} passer ikke med nivåene i fila.`);
  const place = level === 'unit' ? row.code : checkCode(padCode(row.code), level, at);
  const county = codes.get(row.id.split('.').slice(0, 2).join('.'));
  return columns.map((column, index) => {
    const where = `${at}, ${column.name}`;
    return {
      place,
      placeName: row.name,
      level,
      county: level === 'municipality' && county !== undefined ? padCode(county) : null,
      period: column.period,
      measure: column.measure,
      filters: column.filters,
      ...readValue(row.data[index], where),
      where,
    };
  });
}

/** «Elevundersøkelsen» has questions in the rows, and the place in the headings. */
function questionCells(row: JsonRow, columns: readonly UdirColumn[]): DecodedCell[] {
  const at = rowName(row, columns);
  return columns.map((column, index) => {
    const where = `${at}, ${column.name}`;
    const { filters, ...place } = placeInHeaders(column.filters, column.measure);
    return {
      ...place,
      county: null,
      period: column.period,
      measure: column.measure,
      filters: [row.name, ...filters],
      ...readValue(row.data[index], where),
      where,
    };
  });
}

function rowName(row: JsonRow, columns: readonly UdirColumn[]): string {
  const at = `rad ${row.number} (${row.name})`;
  if (row.data.length === columns.length) return at;
  refuse(`Det er ${row.data.length} tall i ${at}, men ${columns.length} kolonner i hodet.`);
}

function readValue(value: unknown, where: string): ReadCell {
  if (typeof value === 'string') return readUdirText(value, where);
  if (typeof value === 'number') return readNumber(value, String(value), where);
  if (value === null) return readUdirText('', where);
  refuse(`Verdien i ${where} er verken tekst eller tall.`);
}

function readRow(value: unknown, index: number): JsonRow {
  const number = index + 1;
  const row = asRecord(value, `rad ${number}`);
  return {
    name: asText(row['navn'], `«navn» i rad ${number}`),
    code: asText(row['kode'], `«kode» i rad ${number}`),
    id: asText(row['id'], `«id» i rad ${number}`),
    data: asList(row['data'], `«data» i rad ${number}`),
    number,
  };
}

function readHeaders(value: unknown): HeaderCell[][] {
  return asList(value, 'feltet «columns»').map((row, rowIndex) =>
    asList(row, `rad ${rowIndex + 1} i kolonnehodet`).map((cell) => {
      const where = `rad ${rowIndex + 1} i kolonnehodet`;
      const header = asRecord(cell, where);
      const columnCount = header['columnCount'];
      if (typeof columnCount !== 'number' || !Number.isInteger(columnCount) || columnCount < 1) {
        refuse(`«columnCount» i ${where} er ikke et helt, positivt tall.`);
      }
      return { name: asText(header['name'], `«name» i ${where}`).trim(), columnCount };
    }),
  );
}

function readLevel(value: unknown): Level {
  return levelWords.get(asText(value, '«rowHierarchy»').trim().toLowerCase()) ?? 'unit';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    refuse('Fila er ikke hel, gyldig JSON. Den kan være avbrutt under nedlasting.', cause);
  }
}

/** A copy without prototype, so a name like `constructor` or `__proto__` is only ever data. */
function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(`Appen venter et objekt i ${what}. Er dette Udirs JSON-svar?`);
  }
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

function asList(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(`Appen venter ei liste i ${what}. Er dette Udirs JSON-svar?`);
  return value;
}

function asText(value: unknown, what: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') refuse(`Det mangler tekst i ${what}.`);
  return value.trim();
}
