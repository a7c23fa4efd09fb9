import { DomainError } from '../../contract/errors.ts';
import type { TableChoice } from '../../contract/mapping.ts';
import { observationStatuses, type ObservationStatus } from '../domain/statuses.ts';
import type { Cube } from './cube.ts';
import { decodeCsv } from './csv/decode.ts';
import { udirCube } from './csv/udir-cube.ts';
import { detectFormat, refusedFile } from './detect.ts';
import { decodeExcel } from './excel/decode.ts';
import { decodeJsonStat } from './jsonstat/decode-json-stat.ts';
import { decodeParquet } from './parquet/decode.ts';
import { decodePx } from './px/decode-px.ts';
import { refuse } from './refuse.ts';
import { decodeUdirJson } from './udir-json.ts';
import { decodeUdirWorkbook } from './udir-workbook.ts';
import { openWorkbook, type WorkbookFiles } from './workbook-guard.ts';

export interface DecodedFile {
  /** Who writes this way, and how: `ssb-csv`, `udir-workbook`, `px`. */
  format: string;
  cube: Cube;
}

export interface CubeDescription {
  format: string;
  title: string;
  dimensions: readonly { code: string; size: number }[];
  cells: number;
  byStatus: Readonly<Record<ObservationStatus, number>>;
  notes: readonly string[];
}

/**
 * Reads a file of official statistics, whatever its format: told by its bytes, the name is only a help.
 * DomainError `validation` says what cannot be read, where, and what to do; TablesError that the file has
 * several tables, of which `wanted` names none.
 */
export async function decodeFile(
  bytes: Uint8Array,
  fileName: string,
  wanted: TableChoice = {},
): Promise<DecodedFile> {
  const cube = await decodeBytes(bytes, fileName, wanted);
  return { format: cube.format, cube };
}

/** What a cube holds, in counts; `notes` are the sentences of the import report. */
export function describeCube(cube: Cube): CubeDescription {
  const counts = observationStatuses.map(() => 0);
  for (const status of cube.statuses) counts[status] = (counts[status] ?? 0) + 1;
  return {
    format: cube.format,
    title: cube.title,
    dimensions: cube.dimensions.map(({ code, categories }) => ({ code, size: categories.length })),
    cells: cube.values.length,
    byStatus: Object.fromEntries(
      observationStatuses.map((status, index) => [status, counts[index] ?? 0]),
    ) as Record<ObservationStatus, number>,
    notes: cube.notes.map(({ sentence, detail, where }) =>
      [sentence, detail, where && `(${where})`].filter(Boolean).join(' '),
    ),
  };
}

/** One line a cell: the codes, then value, status and the text of the file; tab separated. */
export function cubeTsv(cube: Cube): string {
  const header = [...cube.dimensions.map(({ code }) => code), 'value', 'status', 'raw'];
  const lines = [header.map(field).join('\t')];
  const sizes = cube.dimensions.map(({ categories }) => categories.length);
  const codes = cube.dimensions.map(({ categories }) => categories.map(({ code }) => field(code)));
  const spots = sizes.map(() => 0);
  for (let at = 0; at < cube.values.length; at += 1) {
    const value = cube.values[at] ?? Number.NaN;
    const shown = Number.isNaN(value) ? '' : String(value);
    const status = observationStatuses[cube.statuses[at] ?? -1] ?? '';
    const raw = cube.raws.get(at);
    const keys = spots.map((spot, axis) => codes[axis]?.[spot] ?? '');
    lines.push([...keys, shown, status, raw === undefined ? shown : field(raw)].join('\t'));
    for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
      const next = ((spots[axis] ?? 0) + 1) % (sizes[axis] ?? 1);
      spots[axis] = next;
      if (next !== 0) break;
    }
  }
  return `${lines.join('\n')}\n`;
}

async function decodeBytes(
  bytes: Uint8Array,
  fileName: string,
  wanted: TableChoice,
): Promise<Cube> {
  if (bytes.byteLength === 0) throw refusedFile(bytes, fileName);
  const has = (signature: string) =>
    signature === new TextDecoder('latin1').decode(bytes.subarray(0, signature.length));
  if (has('PK\u0003\u0004')) return decodeArchive(bytes, fileName, wanted);
  if (has('PAR1')) return decodeParquet(bytes);
  if (has('%PDF') || has('\u00d0\u00cf\u0011\u00e0') || has('\u001f\u008b'))
    throw unread(bytes, fileName);
  const start = startOf(bytes);
  if (/^\s*[{[]/.test(start)) {
    const isUdir = detectFormat(bytes, fileName) === 'udir-json';
    return isUdir ? udirCube(decodeUdirJson(bytes), 'udir-json') : decodeJsonStat(bytes);
  }
  if (/^\s*</.test(start)) {
    refuse(`«${fileName}» er en nettside eller XML, ikke en tabell. Last ned tabellen som fil.`);
  }
  if (isPx(start) || /\.px$/i.test(fileName)) return decodePx(bytes);
  return decodeCsv(bytes);
}

/** True for Udir's workbook of schools, whose columns the app knows. */
export function isSchoolWorkbook(bytes: Uint8Array): boolean {
  return namesSchools(openWorkbook(bytes));
}

/** Udir's school workbook has a reader of its own; every other workbook is searched for a table. */
async function decodeArchive(
  bytes: Uint8Array,
  fileName: string,
  wanted: TableChoice,
): Promise<Cube> {
  if (detectFormat(bytes, fileName) === null) throw unread(bytes, fileName);
  if (!namesSchools(openWorkbook(bytes))) return decodeExcel(bytes, wanted);
  return udirCube(await decodeUdirWorkbook(bytes), 'udir-workbook');
}

/** Udir's headings stand as whole texts in the XML; looking for them there spares a second reading. */
function namesSchools({ files, sheets }: WorkbookFiles): boolean {
  const paths = ['xl/sharedStrings.xml', ...sheets.values()];
  const texts = paths.map((path) => new TextDecoder().decode(files.get(path)));
  return ['EnhetNavn', 'Fylkekode', 'Kommunekode'].every((heading) =>
    texts.some((text) => new RegExp(`>\\s*${heading}\\s*<`, 'i').test(text)),
  );
}

/** PX starts with keywords: CHARSET="ANSI"; or TITLE[en]("x")="…"; */
function isPx(start: string): boolean {
  return /^\s*[A-Z][A-Z0-9-]{2,30}(?:\[[\w-]+\])?(?:\([^)]*\))?\s*=\s*["A-Z0-9-]/.test(start);
}

/** The first characters in whatever encoding the file has. */
function startOf(bytes: Uint8Array): string {
  const isWide = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const head = bytes.subarray(0, 400);
  return new TextDecoder(isBigEndian ? 'utf-16be' : isWide ? 'utf-16le' : 'utf-8').decode(head);
}

function unread(bytes: Uint8Array, fileName: string): DomainError {
  const { message } = refusedFile(bytes, fileName);
  const [reason = ''] = message.split(' Appen leser ');
  return new DomainError(
    'validation',
    `${reason} Appen leser CSV, Excel (.xlsx), JSON-stat, PX, Parquet og svar fra Udir.`,
    { way: 'Last ned tabellen på nytt i ett av formatene appen leser.' },
  );
}

/** A field of a line: no tab and no line break. */
function field(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
