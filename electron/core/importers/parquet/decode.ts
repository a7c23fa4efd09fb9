import { parquetMetadata, parquetReadObjects, type FileMetaData } from 'hyparquet';
import { DomainError } from '../../../contract/errors.ts';
import { recogniseFamily } from '../csv/family.ts';
import { rowAndColumn, type GridRow } from '../csv/grid.ts';
import { tableToCube } from '../csv/to-cube.ts';
import type { Cube } from '../cube.ts';
import { quoted, refuse } from '../refuse.ts';
import { compressors } from './compressors.ts';
import { parquetCell } from './rows.ts';

const maxBytes = 50 * 1024 * 1024;
const maxRows = 1_000_000;
const maxValues = 6_000_000;
const maxUnpacked = 200 * 1024 * 1024;

/**
 * A Parquet file with one flat table as a cube; `<column>_symbol` columns hold the symbols of the
 * column they are named for. DomainError when it is damaged, nested or too large.
 */
export async function decodeParquet(bytes: Uint8Array): Promise<Cube> {
  if (bytes.byteLength > maxBytes) refuse('Fila er over 50 MB. Hent færre år eller færre enheter.');
  // A copy: the reader takes a whole buffer, and slice() of a Node Buffer is a window into a shared one.
  const file = new Uint8Array(bytes).buffer;
  const metadata = await guarded(() => parquetMetadata(file));
  const names = columnNames(metadata);
  const count = checkSize(metadata, names.length);
  const records = await guarded(() =>
    parquetReadObjects({ file, metadata, compressors, utf8: true }),
  );
  if (records.length !== count) damaged();
  const singles = new Set(
    metadata.schema.filter(({ type }) => type === 'FLOAT').map(({ name }) => name),
  );
  const rows = records.map((record, index): GridRow => {
    const number = index + 1;
    const cells = names.map((name) =>
      parquetCell(record[name], singles.has(name), () => rowAndColumn(number, name)),
    );
    return { cells, number };
  });
  const family = recogniseFamily([], names, rows);
  return tableToCube({
    format: 'parquet',
    title: '',
    source: family.name,
    updated: null,
    family,
    headings: names.map((name) => [name]),
    rows,
    fixed: [],
    where: (row, column) => rowAndColumn(row, names[column] ?? ''),
    notes: [],
  });
}

/** Leaf columns of a flat table, in the order of the file. */
function columnNames(metadata: FileMetaData): string[] {
  const [root, ...columns] = metadata.schema;
  if (root?.num_children !== columns.length || columns.length === 0) {
    refuse('Fila har kolonner inni kolonner. Appen leser bare flate tabeller.');
  }
  const names = columns.map((column) => {
    if (column.repetition_type === 'REPEATED') {
      refuse(`Kolonnen ${quoted(column.name)} er ei liste. Appen leser bare flate tabeller.`);
    }
    return column.name;
  });
  if (new Set(names).size !== names.length) refuse('To kolonner i fila har samme navn.');
  return names;
}

/** What the file says of sizes is checked before anything is unpacked. */
function checkSize(metadata: FileMetaData, width: number): number {
  const count = Number(metadata.num_rows);
  const groups = metadata.row_groups.map((group) => Number(group.num_rows));
  const unpacked = metadata.row_groups
    .flatMap((group) => group.columns)
    .reduce((sum, column) => sum + Number(column.meta_data?.total_uncompressed_size ?? 0), 0);
  if (!Number.isSafeInteger(count) || count < 0 || groups.some((rows) => rows < 0)) damaged();
  if (groups.reduce((sum, rows) => sum + rows, 0) !== count) damaged();
  if (count > maxRows || count * width > maxValues || unpacked > maxUnpacked) {
    refuse(`Tabellen har ${count} rader og ${width} kolonner. Det er for stort til å lese.`);
  }
  return count;
}

async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    damaged(cause);
  }
}

function damaged(cause?: unknown): never {
  refuse('Parquet-fila er skadet eller avbrutt under nedlasting. Hent den på nytt.', cause);
}
