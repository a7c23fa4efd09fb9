import { plainOf } from '../../../contract/rich-text.ts';
import type { SearchKind } from '../../../contract/search.ts';
import type { Workspace } from '../../../../db/open.ts';
import { definitions, type Definition } from './definitions.ts';

export interface Document {
  kind: SearchKind;
  ref: string;
  title: string;
  body: string;
  place: string;
  path: string;
}

/** A thing that may have changed: which definition makes it, and which one it is. */
export interface Dirty {
  definition: Definition;
  ref: string;
}

interface Row {
  ref: string | number;
  title: string;
  parts: string;
  place: string;
  path: string;
}

/** What a definition makes now: all of it, or the one thing asked for. */
export function documentsOf(
  { sqlite }: Workspace,
  { kind, select }: Definition,
  ref: string | null = null,
): Document[] {
  // Numbers are keys too; SQLite compares by type.
  const key = ref !== null && kind === 'measure' ? Number(ref) : ref;
  return sqlite
    .prepare<[{ ref: string | number | null }], Row>(select)
    .all({ ref: key })
    .map((row) => ({
      ...{ kind, ref: String(row.ref), title: plainOf(row.title).replaceAll('\n', ' ') },
      body: textsOf(JSON.parse(row.parts)).join('\n'),
      ...{ place: row.place, path: row.path },
    }));
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'string' || value === '') return [];
  return value.startsWith('[') && value.endsWith(']') ? nested(value) : [plainOf(value)];
}

/** SQLite hands an inner list over as text where it comes out of a subquery. */
function nested(value: string): string[] {
  try {
    return textsOf(JSON.parse(value));
  } catch {
    return [value];
  }
}

interface ChangeRow {
  id: number;
  table: string;
  before: string | null;
  after: string | null;
}

/** What the change log has touched after `since`, each once, the latest last. */
export function dirtySince({ sqlite }: Workspace, since: number): Dirty[] {
  const rows = sqlite
    .prepare<[number], ChangeRow>(
      `SELECT id, table_name AS "table", before, after FROM change WHERE id > ? ORDER BY id`,
    )
    .iterate(since);
  const found = new Map<string, Dirty>();
  for (const { table, before, after } of rows) {
    for (const definition of byTable.get(table) ?? []) {
      const column = definition.tables[table] ?? '';
      for (const row of [before, after]) {
        const value = row === null ? null : (JSON.parse(row) as Record<string, unknown>)[column];
        if (typeof value !== 'string' && typeof value !== 'number') continue;
        const ref = definition.kind === 'plan' ? `${table}:${value}` : String(value);
        const key = `${definition.kind} ${ref}`;
        // Taken out and put in again: the latest touched comes last.
        found.delete(key);
        found.set(key, { definition, ref });
      }
    }
  }
  return [...found.values()];
}

const byTable = new Map<string, Definition[]>();
for (const definition of definitions)
  for (const table of Object.keys(definition.tables))
    byTable.set(table, [...(byTable.get(table) ?? []), definition]);
