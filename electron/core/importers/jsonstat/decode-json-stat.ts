import type { Cube, OpenSign } from '../cube.ts';
import { cellCount } from '../cube-cells.ts';
import { openSignNotes } from '../open-signs.ts';
import { refuse } from '../refuse.ts';
import type { SourceProfile } from '../source-symbols.ts';
import { decodeText } from '../text-bytes.ts';
import { note, type Note } from '../types.ts';
import { readCells } from './cells.ts';
import { readDimensions } from './dimensions.ts';
import { findDataset } from './find-dataset.ts';
import { sourceNotes } from './notes.ts';
import { isRow, own, textOrNull, type Row } from './records.ts';
import { findProfile, tableSymbols } from './symbols.ts';

const maxBytes = 100 * 1024 * 1024;

/**
 * A JSON-stat answer (1.x or 2.0) as a table. `profile` says whose symbols it uses; left out, the file
 * is asked. DomainError `validation` names the cell or field that cannot be read; nothing is guessed.
 */
export function decodeJsonStat(bytes: Uint8Array, profile?: SourceProfile): Cube {
  if (bytes.byteLength > maxBytes) refuse('Fila er over 100 MB. Hent færre år eller færre steder.');
  const { dataset, notes } = findDataset(parse(decodeText(bytes)));
  const dimensions = readDimensions(dataset);
  const value = own(dataset, 'value');
  // A description of SSB's tables has sizes in the millions: refuse before any room is made for them.
  if (isEmpty(value)) {
    refuse(
      'Fila beskriver tabellen, men har ingen tall («value» er tom). Hent tabellens data, ikke metadata.',
    );
  }
  const count = cellCount(dimensions);
  const symbols = tableSymbols(dataset, profile ?? findProfile(dataset, dimensions));
  const openSigns = new Map<string, OpenSign>();
  const cells = readCells(value, own(dataset, 'status'), count, dimensions, symbols, openSigns);
  return {
    format: 'json-stat',
    title: textOrNull(own(dataset, 'label')) ?? textOrNull(own(dataset, 'title')) ?? '',
    source: textOrNull(own(dataset, 'source')),
    updated: textOrNull(own(dataset, 'updated')),
    dimensions,
    ...cells,
    ...(openSigns.size > 0 ? { openSigns } : {}),
    notes: [
      ...notes,
      ...allMissing(cells.values),
      ...sourceNotes(dataset, dimensions),
      ...openSignNotes(openSigns, textOrNull(own(dataset, 'source'))),
    ],
  };
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value == null || (isRow(value) && isEmptyRow(value));
}

function isEmptyRow(row: Row): boolean {
  for (const key in row) if (Object.hasOwn(row, key)) return false;
  return true;
}

function allMissing(values: Float64Array): Note[] {
  if (values.some((value) => !Number.isNaN(value))) return [];
  return [note('no-figures', `Ingen av de ${values.length} cellene i tabellen har et tall.`)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    refuse('Fila er ikke hel, gyldig JSON. Den kan være avbrutt under nedlasting.', cause);
  }
}
