import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { loggedTables } from './changelog.ts';
import { inspectFile } from './inspect.ts';
import type { Workspace } from './open.ts';
import { settle } from './files/disk.ts';
import { createStatements, dataTables, type Cell, type DataTable } from './table-rows.ts';
import { writeWholeCopy } from './whole-copy.ts';

const words: Record<string, string> = loggedTables;
const named = (table: string) => `tabellen «${table}»${words[table] ? ` (${words[table]})` : ''}`;
const isTorn = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|IOERR)/.test(String(error.code));

/**
 * Writes the content of an open file as one file under `target`, checked. Of a file that does not hold
 * together it writes what can be read and answers what is missing, a sentence for each thing; of a whole
 * file that is nothing. Errors: `damaged_file` for a writer's file, `disk_full`.
 */
export function writeReadableCopy(workspace: Workspace, target: string, latest: number): string[] {
  try {
    writeWholeCopy(workspace, target);
  } catch (error) {
    if (!workspace.readOnly || !isTorn(error)) throw error;
    return writeRows(workspace.sqlite, target);
  }
  const missing = workspace.readOnly ? orphansIn(target) : [];
  if (missing.length === 0) inspectFile(target, 'full', latest);
  return missing;
}

function orphansIn(path: string): string[] {
  const sqlite = new Database(path, { readonly: true });
  try {
    const rows = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
    const kinds = Map.groupBy(rows, ({ table, parent }) => `${table} ${parent}`);
    return [...kinds.values()].map(([first, ...more]) => {
      const count = more.length + 1;
      return `${count} ${count === 1 ? 'rad' : 'rader'} i ${named(first?.table ?? '')} viser til noe som mangler i ${named(first?.parent ?? '')}. Radene er med som de står.`;
    });
  } finally {
    sqlite.close();
  }
}

/** Row by row, from both ends of each table, around the pages that are torn. */
function writeRows(torn: Database.Database, target: string): string[] {
  rmSync(target, { force: true });
  const whole = new Database(target);
  try {
    whole.pragma('foreign_keys = OFF');
    for (const name of ['application_id', 'user_version'])
      whole.pragma(`${name} = ${Number(torn.pragma(name, { simple: true }))}`);
    const made = createStatements(torn).filter(({ type }) => type === 'table');
    for (const { sql } of made) whole.exec(sql);
    const missing = whole.transaction(() =>
      dataTables(torn).flatMap((table) => moveTable(torn, whole, table)),
    )();
    return [...missing, ...orphansOf(whole)];
  } finally {
    whole.close();
    settle(target);
  }
}

function moveTable(torn: Database.Database, whole: Database.Database, table: DataTable): string[] {
  const columns = table.columns.map((name) => `"${name}"`).join(', ');
  const marks = table.columns.map(() => '?').join(', ');
  const put = whole.prepare(`INSERT OR IGNORE INTO "${table.name}" (${columns}) VALUES (${marks})`);
  const keys = table.order.split(', ');
  let isWhole = true;
  for (const way of ['ASC', 'DESC']) {
    const order = keys.map((key) => `${key} ${way}`).join(', ');
    try {
      const rows = torn.prepare<[], Cell[]>(
        `SELECT ${columns} FROM "${table.name}" NOT INDEXED ORDER BY ${order}`,
      );
      for (const row of rows.raw().iterate()) put.run(row);
      break;
    } catch (error) {
      if (!isTorn(error)) throw error;
      isWhole = false;
    }
  }
  if (isWhole) return [];
  const count = Number(whole.prepare(`SELECT count(*) FROM "${table.name}"`).pluck().get());
  return [`Noen rader i ${named(table.name)} kunne ikke leses. ${count} er med.`];
}

function orphansOf(sqlite: Database.Database): string[] {
  const count = (sqlite.pragma('foreign_key_check') as unknown[]).length;
  return count === 0 ? [] : [`${count} rader viser til noe som ikke kunne leses.`];
}
