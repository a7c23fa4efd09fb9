import type { Workspace } from '../../../../db/open.ts';
import { definitions, type Definition, type Hold } from './definitions.ts';

/** A thing that may have changed: which definition makes it, and which one it is. */
export interface Dirty {
  definition: Definition;
  ref: string;
}

interface ChangeRow {
  id: number;
  table: string;
  before: string | null;
  after: string | null;
}

export function lastChange({ sqlite }: Pick<Workspace, 'sqlite'>): number {
  return Number(sqlite.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());
}

/** What the log has touched after `since` and up to `last`, some rows at a time; again and again the same. */
export function* touchedUpwards(
  workspace: Workspace,
  since: number,
  last: number,
): Generator<Dirty[]> {
  const rows = workspace.sqlite.prepare<[number, number], ChangeRow>(
    `SELECT id, table_name AS "table", before, after FROM change WHERE id > ? AND id <= ?
     ORDER BY id LIMIT ${rowsAtATime}`,
  );
  for (let from = since; ;) {
    const taken = rows.all(from, last);
    if (taken.length === 0) return;
    from = taken.at(-1)?.id ?? last;
    yield taken.flatMap((row) => dirtyBy(workspace, row));
  }
}

/** The same from the latest backwards: what was changed last comes first. */
export function* touchedDownwards(workspace: Workspace, last: number): Generator<Dirty[]> {
  const rows = workspace.sqlite.prepare<[number], ChangeRow>(
    `SELECT id, table_name AS "table", before, after FROM change WHERE id <= ?
     ORDER BY id DESC LIMIT ${rowsAtATime}`,
  );
  for (let from = last; ;) {
    const taken = rows.all(from);
    if (taken.length === 0) return;
    from = (taken.at(-1)?.id ?? 1) - 1;
    yield taken.flatMap((row) => dirtyBy(workspace, row).toReversed());
  }
}

const rowsAtATime = 400;

function dirtyBy(workspace: Workspace, { table, before, after }: ChangeRow): Dirty[] {
  return (byTable.get(table) ?? []).flatMap((definition) => {
    const hold = definition.tables[table] ?? '';
    return [before, after].flatMap((row) => {
      if (row === null) return [];
      const values = JSON.parse(row) as Record<string, unknown>;
      return refsOf(workspace, hold, values).map((ref) => ({
        definition,
        ref: `${definition.prefix ?? ''}${ref}`,
      }));
    });
  });
}

function refsOf({ sqlite }: Workspace, hold: Hold, row: Record<string, unknown>): string[] {
  const column = typeof hold === 'string' ? hold : hold.column;
  const value = row[column];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  if (typeof hold === 'string') return [String(value)];
  return sqlite
    .prepare<[{ value: string | number }], string | number>(hold.refs)
    .pluck()
    .all({ value })
    .map(String);
}

const byTable = new Map<string, Definition[]>();
for (const definition of definitions)
  for (const table of Object.keys(definition.tables))
    byTable.set(table, [...(byTable.get(table) ?? []), definition]);
