import { basename, resolve } from 'node:path';
import type { Workspace } from '../../../../db/open.ts';
import { rebuildWorkspace } from '../../../../db/rebuild.ts';
import { dataTables, setSequences, type Cell, type DataTable } from '../../../../db/table-rows.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { FileReader } from '../../importers/reading/types.ts';
import { numberRefused } from '../privacy/refuse.ts';
import { refuseNumbersInRow } from '../privacy/written.ts';
import { readZip, type ReadZip } from './read-zip.ts';

type Sqlite = Workspace['sqlite'];

/**
 * Makes a new workspace file from the JSON parts of a whole-file export; the SQLite copy in it is not
 * used. All of it, or nothing and a sentence. Errors: as `readZip` and `rebuildWorkspace`, and `privacy`
 * when somebody has written a person number into the zip, in a row or in a file laid in it.
 */
export async function importWhole(
  zipPath: string,
  path: string,
  now: Date,
  reader: Pick<FileReader, 'lookAt'>,
): Promise<{ path: string; tables: number; rows: number; version: number }> {
  const zip = readZip(zipPath);
  const { tables, sequences, schemaVersion: version } = zip.manifest;
  const { stamp } = zip.manifest.workspace;
  const name = `«${basename(zipPath)}»`;
  await refuseNumbersInFiles(zip, reader);
  const fill = (sqlite: Sqlite) => {
    const found = dataTables(sqlite);
    const known = new Set(found.map((table) => table.name));
    const foreign = tables.find((table) => !known.has(table.name));
    if (foreign) throw unfit(name, foreign.name);
    for (const table of found) {
      const expected = tables.find((one) => one.name === table.name)?.rows;
      if (fillTable(sqlite, table, zip, name) !== expected) throw unfit(name, table.name);
    }
    setSequences(sqlite, sequences);
    if (isDemoIn(sqlite) !== (stamp !== undefined)) throw unfit(name, 'workspace');
  };
  rebuildWorkspace(path, { version, now, fill });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { path: resolve(path), tables: tables.length, rows, version };
}

/** An invented file cannot come back as a real one. */
function isDemoIn(sqlite: Sqlite): boolean {
  return sqlite.prepare('SELECT max(is_demo) FROM workspace').pluck().get() === 1;
}

/** The files laid on cards, one at a time. */
async function refuseNumbersInFiles(
  zip: ReadZip,
  reader: Pick<FileReader, 'lookAt'>,
): Promise<void> {
  for (const { path } of zip.manifest.parts) {
    const [folder, fileName] = path.split('/');
    if (folder !== 'attachments' || fileName === undefined) continue;
    const { holdsNumber } = await reader.lookAt({ fileName: 'vedlegg', bytes: zip.part(path) });
    if (holdsNumber) throw numberRefused('attachment.file', 'file');
  }
}

function fillTable(sqlite: Sqlite, table: DataTable, zip: ReadZip, name: string): number {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const marks = table.columns.map(() => '?').join(', ');
  const insert = sqlite.prepare(`INSERT INTO "${table.name}" (${columns}) VALUES (${marks})`);
  let count = 0;
  try {
    for (const row of jsonRows(zip.part(`data/${table.name}.json`))) {
      if (Object.keys(row).length !== table.columns.length) throw unfit(name, table.name);
      refuseNumbersInRow(table.name === 'observation' ? { raw: row['raw'] } : row);
      insert.run(table.columns.map((column) => cell(row[column], zip)));
      count++;
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (
      cause instanceof SyntaxError ||
      cause instanceof TypeError ||
      /CONSTRAINT|MISMATCH/.test(code)
    )
      throw unfit(name, table.name, cause);
    throw cause;
  }
  return count;
}

/** The rows of a part: one a line between the brackets, so that only one is held at a time. */
function* jsonRows(bytes: Uint8Array): Generator<Record<string, unknown>> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(10, from);
    const end = found < 0 ? bytes.length : found;
    const line = decoder.decode(bytes.subarray(from, end));
    from = end + 1;
    if (line === '[' || line === ']' || line === '') continue;
    yield JSON.parse(line.replace(/,$/, '')) as Record<string, unknown>;
  }
}

function cell(value: unknown, zip: ReadZip): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'sha256' in value && typeof value.sha256 === 'string')
    return Buffer.from(zip.part(`attachments/${value.sha256}`));
  throw new TypeError('a cell of no known kind');
}

function unfit(name: string, what: string, cause?: unknown): DomainError {
  return new DomainError(
    'damaged_file',
    `Innholdet i ${name} passer ikke til skjemaet det sier det har (${what}). Ingenting er lest inn.`,
    { cause },
  );
}
