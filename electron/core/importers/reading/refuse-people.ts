import { PrivacyError } from '../../../contract/errors.ts';
import type { TablePreview } from '../../../contract/mapping.ts';
import { holdsNationalIds } from '../../domain/privacy/cells.ts';
import { findNationalIds } from '../../domain/privacy/scan.ts';
import type { Cube } from '../cube.ts';
import type { DecodedTable, Note } from '../types.ts';

function refused(): PrivacyError {
  return new PrivacyError(
    'Fila inneholder fødselsnummer, D-nummer eller hjelpenummer, og er ikke tatt imot. Ingenting av den er lagret.',
    [{ place: 'import.file', field: 'file', kinds: ['national_id'], canKeep: false }],
    'Dreiepunkt tar bare imot samlede tall. Be om en utgave uten personer; lister over enkeltpersoner hører hjemme i fagsystemet.',
  );
}

/** Reads a file; neither its name nor a sentence about its faults may carry a person number on. */
export async function guardedRead<T>(
  fileName: string,
  bytes: Uint8Array,
  read: () => Promise<T>,
): Promise<T> {
  if (findNationalIds(fileName).length > 0) throw refused();
  if (holdsNationalIds(cellsOf(bytes))) throw refused();
  try {
    return await read();
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    // A list of people seldom reads as statistics: then this is the fault to speak of.
    if (findNationalIds(`${said}\n${startOf(bytes)}`).length > 0) throw refused();
    throw error;
  }
}

const mebibyte = 1024 * 1024;

/** The beginning of a text file; nothing of one that is packed. */
function startOf(bytes: Uint8Array, most = mebibyte): string {
  const isPacked = bytes.subarray(0, 1024).includes(0);
  return isPacked ? '' : new TextDecoder('latin1').decode(bytes.subarray(0, most));
}

/** A cell longer than this is read in pieces, which overlap by more than a number with its signs between. */
const pieceLength = 4096;
const overlap = 200;
const ends = new Set([';', ',', '|', '\t', '\r', '\n', '"']);

/**
 * The cells of a text file that could hold a person number, those of columns nobody reads too: bare codes,
 * and words with figures among them. Plain figures are too many and too alike to be judged one by one.
 */
function* cellsOf(bytes: Uint8Array): Generator<string> {
  for (const piece of piecesOf(startOf(bytes, 16 * mebibyte))) {
    const text = piece.trim();
    const isCode = /^\d{11}$/.test(text);
    if (isCode || (/\p{L}/u.test(text) && !/^[\d.eE+-]+$/.test(text))) yield text;
  }
}

/** What stands between the separators, walked by hand: a file may be one cell, too long for a pattern. */
function* piecesOf(text: string): Generator<string> {
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || ends.has(text[at] ?? '');
    if (!isEnd && at - from < pieceLength) continue;
    if (at - from >= 11) yield text.slice(from, at);
    from = isEnd ? at + 1 : at - overlap;
  }
}

/** Refuses a table that lists people by number. Codes and labels are read once each, not per cell. */
export function refuseCube(cube: Cube): void {
  if (holdsNationalIds(cubeTexts(cube), cube.values)) throw refused();
}

function* cubeTexts({ title, source, updated, dimensions, raws, notes }: Cube): Generator<string> {
  yield title;
  yield source ?? '';
  yield updated ?? '';
  for (const { code, label, categories } of dimensions) {
    yield code;
    yield label;
    for (const category of categories) {
      yield category.code;
      if (category.label !== category.code) yield category.label;
    }
  }
  yield* raws.values();
  yield* noteTexts(notes);
}

function* noteTexts(notes: readonly Note[]): Generator<string> {
  for (const { sentence, detail } of notes) {
    yield sentence;
    yield detail ?? '';
  }
}

/** As for a cube, for the previews of several tables. */
export function refuseTables(tables: readonly TablePreview[]): void {
  const texts = tables.flatMap(({ sheet, title, headings, rows }) => [
    sheet,
    title,
    ...headings,
    ...rows.flat(),
  ]);
  if (holdsNationalIds(texts)) throw refused();
}

/** As for a cube, for the tables whose readers know their columns. */
export function refuseTable(table: DecodedTable): void {
  const texts = new Set<string>([table.title, ...table.measures, ...table.filters]);
  const figures: number[] = [];
  for (const { place, placeName, county, raw, value } of table.cells) {
    for (const text of [place, placeName, county ?? '', raw]) if (text.length > 10) texts.add(text);
    if (value !== null && value >= 1e9) figures.push(value);
  }
  for (const { text } of table.breaks) texts.add(text);
  for (const text of noteTexts(table.notes)) texts.add(text);
  if (holdsNationalIds(texts, figures)) throw refused();
}
