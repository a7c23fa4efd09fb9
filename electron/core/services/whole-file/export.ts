import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { translateSqliteError } from '../../../../db/errors.ts';
import { discard } from '../../../../db/files/disk.ts';
import type { Workspace } from '../../../../db/open.ts';
import { newestVersion } from '../../../../db/rebuild.ts';
import { writeReadableCopy } from '../../../../db/salvage.ts';
import { seal } from '../../../../db/files/copy.ts';
import { exportedMark } from '../../../../db/files/mark.ts';
import { schemaText } from '../../../../db/schema-text.ts';
import {
  dataTables,
  rowsOf,
  sequencesOf,
  type Cell,
  type DataTable,
} from '../../../../db/table-rows.ts';
import { connectReadOnly } from '../../../../db/connect.ts';
import { workspace as workspaceTable } from '../../../../db/schema/index.ts';
import { demoStamp } from '../../../contract/demo.ts';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { Edition, Manifest, WrittenWhole } from '../../../contract/whole-file.ts';
import { csvLine } from '../../exporters/csv.ts';
import { outgoingName } from '../../exporters/outgoing-file.ts';
import type { Context } from '../context.ts';
import { isDemoFile } from '../workspace/outgoing.ts';
import { exportReading } from './export-reading.ts';
import { readmeText, type Credit } from './readme.ts';
import { format, manifestPath, readZip } from './read-zip.ts';
import { zipWriter } from './zip-writer.ts';

type Sqlite = Workspace['sqlite'];

/** Beside the workspace file, where people look for it. */
const folderName = 'Eksport';
const editionWord = { reading: 'til-lesing', full: 'fullstendig' } as const;

/** Exports the file to the folder beside it, in one of its editions. Throws as `exportWhole`. */
export async function exportBeside(context: Context, edition: Edition): Promise<WrittenWhole> {
  const { path } = context.workspace;
  const folder = join(dirname(path), folderName);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw translateSqliteError(error, folder);
  });
  const stem = basename(path).replace(/\.dreiepunkt$/, '');
  const target = join(
    folder,
    outgoingName(
      isDemoFile(context),
      `${stem}_${editionWord[edition]}_${localDate(context.now())}.zip`,
    ),
  );
  clearUnfinished(folder, stem, target);
  return edition === 'full' ? exportWhole(context, target) : exportReading(context, target);
}

/**
 * What a program that was stopped left half made on other days; the names hold a day, so no later export
 * does it. Today's own is written over.
 */
function clearUnfinished(folder: string, stem: string, target: string): void {
  const isLeft = (name: string) =>
    name.includes(`${stem}_`) &&
    !name.startsWith(basename(target)) &&
    /\.zip\.(kopi|uferdig)(-\w+)?$/.test(name);
  for (const name of readdirSync(folder).filter(isLeft)) discard(join(folder, name));
}

/**
 * Writes everything in the file as one zip in open formats: from a copy, so that writing goes on
 * meanwhile, and a piece at a time. It gets its name when it has been read back and every checksum
 * holds; until then the earlier one stands. A torn file goes out as far as it can be read; `missing` says
 * what is not there. Errors: `disk_full`, `read_only`, `not_found`, `damaged_file`.
 */
export async function exportWhole(context: Context, out: string): Promise<WrittenWhole> {
  const path = resolve(out);
  const unfinished = `${path}.uferdig`;
  const copy = `${path}.kopi`;
  try {
    const missing = writeReadableCopy(context.workspace, copy, newestVersion());
    seal(copy, exportedMark);
    const file = openSync(unfinished, 'w');
    let manifest: Manifest;
    try {
      manifest = await writeParts(context, file, { copy, missing });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    await verify(unfinished, manifest);
    renameSync(unfinished, path);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      ...{ folder: dirname(path), name: basename(path), bytes: statSync(path).size },
      ...{ parts: manifest.parts.length + 1, tables: manifest.tables.length, rows },
      missing,
    };
  } catch (error) {
    throw translateSqliteError(error, path);
  } finally {
    discard(unfinished);
    discard(copy);
  }
}

async function writeParts(
  context: Context,
  file: number,
  { copy, missing }: { copy: string; missing: string[] },
): Promise<Manifest> {
  const about = context.workspace.db.select().from(workspaceTable).get();
  const isDemo = about?.isDemo === true;
  const zip = zipWriter(file);
  const { sqlite } = connectReadOnly(copy);
  try {
    const schemaVersion = Number(sqlite.pragma('user_version', { simple: true }));
    const tables = dataTables(sqlite);
    const counts = tables.map(({ name }) => ({
      name,
      rows: Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
    }));
    const head = {
      ...{ kind: 'dreiepunkt-export' as const, format, schemaVersion },
      madeAt: context.now().toISOString(),
      workspace: {
        ...{ uid: about?.uid ?? '', name: about?.name ?? '' },
        municipalityCode: about?.municipalityCode ?? '',
        ...(isDemo ? { stamp: demoStamp } : {}),
      },
      ...{ tables: counts, sequences: sequencesOf(sqlite) },
      ...(missing.length > 0 ? { missing } : {}),
    };
    const sources = sqlite
      .prepare<[], Credit>('SELECT name, credit, licence FROM source ORDER BY id')
      .all();
    await zip.part('README.md', [utf8(readmeText(head, sources))]);
    await zip.part('schema.sql', [utf8(schemaText(sqlite, schemaVersion))]);
    for (const table of tables) {
      await zip.part(`data/${table.name}.json`, pieces(jsonLines(sqlite, table)));
      await zip.part(`data/${table.name}.csv`, pieces(csvLines(sqlite, table, isDemo)));
    }
    for (const [hash, bytes] of blobs(sqlite, tables))
      await zip.part(`attachments/${hash}`, [bytes]);
    await zip.part('workspace.dreiepunkt', createReadStream(copy) as AsyncIterable<Uint8Array>);
    const rows = new Map(counts.map((table) => [table.name, table.rows]));
    const parts = zip.parts.map((part) => {
      const count = rows.get(/^data\/(\w+)\./.exec(part.path)?.[1] ?? '');
      return count === undefined ? part : { ...part, rows: count };
    });
    const manifest: Manifest = { ...head, parts };
    await zip.part(manifestPath, [utf8(`${JSON.stringify(manifest, null, 2)}\n`)]);
    zip.end();
    return manifest;
  } finally {
    sqlite.close();
  }
}

/** Every part again, from the disk, against what was written. */
async function verify(path: string, manifest: Manifest): Promise<void> {
  const zip = readZip(path);
  if (!isDeepStrictEqual(zip.manifest, manifest))
    throw new DomainError(
      'disk_full',
      'Eksporten ble ikke skrevet riktig. Disken kan være full eller skadet.',
    );
  for (const { path: part } of manifest.parts) {
    zip.part(part);
    await new Promise(setImmediate);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Lines joined to pieces of a fair size; others are answered between them. */
async function* pieces(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let held = '';
  for (const line of lines) {
    held += line;
    if (held.length < 2 ** 16) continue;
    yield utf8(held);
    held = '';
    await new Promise(setImmediate);
  }
  yield utf8(held);
}

function* jsonLines(sqlite: Sqlite, table: DataTable): Generator<string> {
  yield '[\n';
  let isFirst = true;
  for (const cells of rowsOf(sqlite, table)) {
    const row = Object.fromEntries(table.columns.map((name, i) => [name, exact(cells[i] ?? null)]));
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield isFirst ? ']\n' : '\n]\n';
}

function* csvLines(sqlite: Sqlite, table: DataTable, isDemo: boolean): Generator<string> {
  yield `\ufeff${isDemo ? csvLine([demoStamp]) : ''}${csvLine(table.columns)}`;
  for (const cells of rowsOf(sqlite, table))
    yield csvLine(cells.map((cell) => (typeof cell === 'object' && cell ? sha256(cell) : cell)));
}

/** Bytes stand as their hash; they lie beside under that name. A number JSON cannot hold is no number. */
function exact(cell: Cell): unknown {
  if (cell instanceof Buffer) return { sha256: sha256(cell) };
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error('a number without end');
  return cell;
}

function* blobs(sqlite: Sqlite, tables: readonly DataTable[]): Generator<[string, Buffer]> {
  const seen = new Set<string>();
  for (const table of tables) {
    if (!hasBytes(sqlite, table.name)) continue;
    for (const cells of rowsOf(sqlite, table))
      for (const cell of cells) {
        if (!(cell instanceof Buffer) || seen.has(sha256(cell))) continue;
        seen.add(sha256(cell));
        yield [sha256(cell), cell];
      }
  }
}

function hasBytes(sqlite: Sqlite, table: string): boolean {
  const kinds = sqlite.prepare<[string], string>('SELECT type FROM pragma_table_info(?)').pluck();
  return kinds.all(table).some((type) => type === 'BLOB');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
