import { plainOf } from '../../../contract/rich-text.ts';
import type { SearchKind } from '../../../contract/search.ts';
import type { Workspace } from '../../../../db/open.ts';
import type { Definition } from './definitions.ts';

export interface Document {
  kind: SearchKind;
  ref: string;
  title: string;
  body: string;
  place: string;
  path: string;
}

interface Row {
  ref: string | number;
  title: string;
  parts: string;
  place: string;
  path: string;
}

/** What a definition makes now, all of it. */
export function documentsOf(
  { sqlite }: Pick<Workspace, 'sqlite'>,
  definition: Definition,
): Document[] {
  return sqlite
    .prepare<[], Row>(selectOf(definition, 'all'))
    .all()
    .map((row) => documentFrom(definition, row));
}

/** What a definition makes of these; those that are gone are not among them. */
export function documentsFor(
  { sqlite }: Workspace,
  definition: Definition,
  refs: readonly string[],
): Document[] {
  // Numbers are keys too; SQLite compares by type.
  const keys = definition.kind === 'measure' ? refs.map(Number) : refs;
  return sqlite
    .prepare<[{ refs: string }], Row>(selectOf(definition, 'some'))
    .all({ refs: JSON.stringify(keys) })
    .map((row) => documentFrom(definition, row));
}

/** The keys of all a definition makes, in its order. */
export function refsIn({ sqlite }: Workspace, definition: Definition): string[] {
  return sqlite
    .prepare<[], string | number>(`SELECT ref FROM (${selectOf(definition, 'all')})`)
    .pluck()
    .all()
    .map(String);
}

export function countOf({ sqlite }: Workspace, definition: Definition): number {
  return Number(
    sqlite
      .prepare(`SELECT count(*) FROM (${selectOf(definition, 'all')})`)
      .pluck()
      .get(),
  );
}

/** `only(column)` in a definition's SQL: everything, or those asked for by way of their key. */
export function selectOf({ select }: Definition, which: 'all' | 'some'): string {
  return select.replaceAll(/only\(([^()]+)\)/g, (_said, column: string) =>
    which === 'all' ? 'true' : `${column} IN (SELECT value FROM json_each(@refs))`,
  );
}

const documentFrom = ({ kind }: Definition, row: Row): Document => ({
  ...{ kind, ref: String(row.ref), title: plainOf(row.title).replaceAll('\n', ' ') },
  body: textsOf(JSON.parse(row.parts)).join('\n'),
  ...{ place: row.place, path: row.path },
});

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  if (typeof value !== 'string' || value === '') return [];
  return isInner(value) ? nested(value) : [plainOf(value)];
}

/** A list or a record kept as text; a formatted text is read by `plainOf`. */
const isInner = (value: string): boolean =>
  (value.startsWith('[') && value.endsWith(']')) ||
  (value.startsWith('{') && value.endsWith('}') && !value.startsWith('{"type":"doc"'));

/** SQLite hands an inner list over as text where it comes out of a subquery. */
function nested(value: string): string[] {
  try {
    return textsOf(JSON.parse(value));
  } catch {
    return [value];
  }
}
