import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { translateSqliteError } from '../../../../db/errors.ts';
import { discard } from '../../../../db/files/disk.ts';
import { workspace as workspaceTable } from '../../../../db/schema/index.ts';
import { demoStamp } from '../../../contract/demo.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatDate } from '../../../contract/format.ts';
import { readingKind, type WrittenWhole } from '../../../contract/whole-file.ts';
import { openText } from '../../domain/briefing/open-text.ts';
import { figureStatus } from '../../exporters/figure-workbook.ts';
import { csvLine, type CsvCell } from '../../exporters/csv.ts';
import type { Context } from '../context.ts';
import { getIndicator, listIndicators } from '../indicators/read.ts';
import { saidRole } from '../workspace/roles.ts';
import { readingReadme } from './readme.ts';
import { readingTables, type ReadingTable } from './reading-tables.ts';
import { format, manifestPath } from './read-zip.ts';
import { zipWriter } from './zip-writer.ts';

type Row = Record<string, CsvCell>;

/**
 * Writes the edition for handing on as one zip: the plan, the work and the figures as everybody may see
 * them, as tables. It has no log and cannot be read in again. It gets its name when it has been read back
 * and every checksum holds. Errors: `disk_full`, `read_only`, `not_found`, `damaged_file`.
 */
export async function exportReading(context: Context, out: string): Promise<WrittenWhole> {
  const path = resolve(out);
  const unfinished = `${path}.uferdig`;
  try {
    const tables = tablesOf(context);
    const parts = await writeParts(context, unfinished, tables);
    verify(unfinished, parts);
    renameSync(unfinished, path);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return {
      ...{ folder: dirname(path), name: basename(path), bytes: statSync(path).size },
      ...{ parts: parts.length + 1, tables: tables.length, rows, missing: [] },
    };
  } catch (error) {
    throw translateSqliteError(error, path);
  } finally {
    discard(unfinished);
  }
}

interface Written {
  name: string;
  columns: readonly string[];
  rows: Row[];
}

function tablesOf(context: Context): Written[] {
  const kept = Object.entries(readingTables).flatMap(([name, table]) =>
    table ? [{ name, columns: table.columns, rows: rowsOf(context, name, table) }] : [],
  );
  return [...kept, figuresOf(context)];
}

function rowsOf(
  context: Context,
  name: string,
  { columns, roles = [], where }: ReadingTable,
): Row[] {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const { sqlite } = context.workspace;
  const rows = sqlite
    .prepare<[], Row>(`SELECT ${list} FROM "${name}" WHERE ${where ?? 'true'} ORDER BY ${list}`)
    .all();
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        if (typeof cell !== 'string') return [column, cell];
        return [column, roles.includes(column) ? saidRole(context, cell) : openText(cell)];
      }),
    ),
  );
}

const figureColumns = ['indikator', 'navn', 'enhet', 'sted', 'periode', 'tall', 'status', 'kilde'];

/** Every figure as it is shown: a hidden one is a word, and older versions of a figure are not told. */
function figuresOf(context: Context): Written {
  const rows = listIndicators(context).flatMap(({ id }) => {
    const { name, unit, series, sourceName } = getIndicator(context, id);
    return series.flatMap(({ placeName, points }) =>
      points.map(({ period, text, status, value }): Row => {
        const figure = status === 'hidden' ? figureStatus.hidden : value === null ? text : value;
        const cells = [id, name, unit, placeName, period, figure, figureStatus[status], sourceName];
        return Object.fromEntries(figureColumns.map((column, at) => [column, cells[at] ?? '']));
      }),
    );
  });
  return { name: 'figures', columns: figureColumns, rows };
}

type Parts = ReturnType<typeof zipWriter>['parts'];

async function writeParts(context: Context, path: string, tables: Written[]): Promise<Parts> {
  const about = context.workspace.db.select().from(workspaceTable).get();
  const stamp = about?.isDemo === true ? { stamp: demoStamp } : {};
  const head = {
    ...{ kind: readingKind, format, madeAt: context.now().toISOString() },
    workspace: {
      name: about?.name ?? '',
      municipalityCode: about?.municipalityCode ?? '',
      ...stamp,
    },
    tables: tables.map(({ name, rows }) => ({ name, rows: rows.length })),
  };
  const file = openSync(path, 'w');
  try {
    const zip = zipWriter(file);
    const day = formatDate(head.madeAt.slice(0, 10), 'long');
    await zip.part('README.md', [utf8(readingReadme(head.workspace, day))]);
    for (const table of tables) await zip.part(`data/${table.name}.csv`, csvOf(table, stamp));
    const manifest = { ...head, parts: zip.parts };
    await zip.part(manifestPath, [utf8(`${JSON.stringify(manifest, null, 2)}\n`)]);
    zip.end();
    fsyncSync(file);
    return manifest.parts.filter(({ path: part }) => part !== manifestPath);
  } finally {
    closeSync(file);
  }
}

function csvOf({ columns, rows }: Written, { stamp }: { stamp?: string }): Uint8Array[] {
  const lines = [
    ...(stamp === undefined ? [] : [csvLine([stamp])]),
    csvLine(columns),
    ...rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))),
  ];
  return [utf8(`\ufeff${lines.join('')}`)];
}

/** Every part again, from the disk, against what was written. */
function verify(path: string, parts: Parts): void {
  const found = unzipSync(readFileSync(path));
  const isWhole = parts.every(({ path: part, sha256 }) => {
    const bytes = found[part];
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
  });
  if (!isWhole)
    throw new DomainError(
      'disk_full',
      'Eksporten ble ikke skrevet riktig. Disken kan være full eller skadet.',
    );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
