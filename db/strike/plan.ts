import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { readShape, keySql } from '../table-shape.ts';
import { frozen, frozenColumn, strikable } from './fields.ts';
import {
  holdsWords,
  mayHold,
  sentenceWithout,
  struckText,
  withoutWords,
  wordsOf,
} from './words.ts';
import type { Words } from './words.ts';

/** One text of one row; `key` is the row's key as a JSON array, as in the log. */
export interface StrikeTarget {
  table: string;
  key: string;
  column: string;
}

/** A value that is to stand in a row. `isFrozen`: it belongs to something that keeps a hash of itself. */
export interface RowEdit extends StrikeTarget {
  to: string | number;
  isFrozen: boolean;
}

/** A logged row as it is to stand in the log. */
export interface ChangeEdit {
  id: number;
  step: number;
  before: string | null;
  after: string | null;
}

/** All that a removal changes in one file. Nothing is written yet. */
export interface StrikePlan {
  /** Every text the column has had, in this file. */
  texts: string[];
  rows: RowEdit[];
  changes: ChangeEdit[];
  sentences: { step: number; sentence: string }[];
  /** Things in the index of searching that hold the text. */
  searched: number;
  /** Keys of what is typed and not saved. */
  drafts: string[];
  /** Hashes of attached files whose bytes go. */
  blobs: string[];
}

/** What takes the place of the bytes of an attachment. */
export const stubBytes = Buffer.from(struckText);
export const stubHash = createHash('sha256').update(stubBytes).digest('hex');

type Fields = Readonly<Record<string, unknown>>;
const parse = (row: string): Fields => JSON.parse(row) as Fields;

/** Every text a column has had in a row: the one there now and those in the log. */
export function textsOf(sqlite: Database.Database, { table, key, column }: StrikeTarget): string[] {
  const shape = readShape(sqlite, table);
  const rows = sqlite
    .prepare<[string], string | null>(
      `SELECT "${column}" FROM "${table}" WHERE ${keySql(shape, `"${table}"`)} = ?`,
    )
    .pluck()
    .all(key);
  const path = `$."${column}"`;
  const logged = sqlite
    .prepare<[string, string, string, string], { before: unknown; after: unknown }>(
      `SELECT json_extract(before, ?) AS before, json_extract(after, ?) AS after
       FROM change WHERE table_name = ? AND row_key = ?`,
    )
    .all(path, path, table, key)
    .flatMap(({ before, after }) => [before, after]);
  const texts = [...rows, ...logged].filter(
    (text): text is string => typeof text === 'string' && text !== '' && text !== struckText,
  );
  return [...new Set(texts)];
}

/** Whether a file, of any version, still holds a text that is to go, in its row or in what the log has of it. */
export function stillHolds(sqlite: Database.Database, target: StrikeTarget): boolean {
  const has = sqlite.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?');
  return has.get(target.table, target.column) !== undefined && textsOf(sqlite, target).length > 0;
}

/**
 * What removing a text changes. `also` are texts it had in other copies of the file. Nothing but the row's
 * own column is touched for a short text that others may have written too.
 */
export function planStrike(
  sqlite: Database.Database,
  target: StrikeTarget,
  also: readonly string[] = [],
): StrikePlan {
  const texts = textsOf(sqlite, target);
  const words = wordsOf([...texts, ...also]);
  const blobs = target.table === 'attachment' ? hashesOf(sqlite, target) : [];
  const clean = cleaner(words, target, new Set(blobs));
  const changes = editedChanges(sqlite, clean);
  return {
    texts,
    ...{ rows: editedRows(sqlite, clean), changes, blobs },
    sentences: editedSentences(sqlite, words, new Set(changes.map(({ step }) => step))),
    searched: countSearched(sqlite, words),
    drafts: sqlite
      .prepare<[], { key: string; body: string }>('SELECT key, body FROM draft')
      .all()
      .filter(({ body }) => stringsIn(JSON.parse(body)).some((text) => holdsWords(words, text)))
      .map(({ key }) => key),
  };
}

function countSearched(sqlite: Database.Database, words: Words): number {
  const said = sqlite
    .prepare<[], string>('SELECT title || char(10) || body FROM search_document')
    .pluck()
    .iterate();
  let count = 0;
  for (const text of said) if (mayHold(words, text) && holdsWords(words, text)) count += 1;
  return count;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function hashesOf(sqlite: Database.Database, { key }: StrikeTarget): string[] {
  const rows = sqlite
    .prepare<[string, string], string>(
      `SELECT hash FROM attachment WHERE json_array(id) = ?
       UNION SELECT json_extract(coalesce(after, before), '$.hash') FROM change
         WHERE table_name = 'attachment' AND row_key = ?`,
    )
    .pluck()
    .all(key, key);
  return rows.filter((hash) => hash !== stubHash);
}

/** What a row's columns are to be; empty where nothing of the text is in it. */
type Clean = (table: string, key: string, row: Fields) => Record<string, string | number>;

function cleaner(words: Words, target: StrikeTarget, blobs: ReadonlySet<string>): Clean {
  return (table, key, row) => {
    const edits: Record<string, string | number> = {};
    const isOwnRow = table === target.table && key === target.key;
    for (const column of textColumns(table)) {
      const text = row[column];
      if (typeof text !== 'string' || text === '' || text === struckText) continue;
      const isOwn = isOwnRow && column === target.column;
      const cleaned = isOwn
        ? struckText
        : mayHold(words, text)
          ? withoutWords(words, text, { whole: frozenColumn(table) === column })
          : text;
      if (cleaned !== text) edits[column] = cleaned;
    }
    if (table === 'attachment' && blobs.has(String(row['hash'])))
      Object.assign(edits, { hash: stubHash, size: stubBytes.length });
    return edits;
  };
}

const searched: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...Object.keys(strikable), ...Object.keys(frozen)])].map((table) => {
    const free: Readonly<Record<string, object>> = strikable;
    const column = frozenColumn(table);
    return [table, [...Object.keys(free[table] ?? {}), ...(column ? [column] : [])]];
  }),
);

const textColumns = (table: string): readonly string[] => searched.get(table) ?? [];

function editedRows(sqlite: Database.Database, clean: Clean): RowEdit[] {
  return [...searched].flatMap(([table, columns]) => {
    const read = table === 'attachment' ? [...columns, 'hash'] : columns;
    const rows = sqlite
      .prepare<[], Fields & { ' key': string }>(
        `SELECT ${keySql(readShape(sqlite, table), `"${table}"`)} AS " key",
           ${read.map((column) => `"${column}"`).join(', ')} FROM "${table}"`,
      )
      .all();
    return rows.flatMap(({ ' key': key, ...row }) =>
      Object.entries(clean(table, key, row)).map(([column, to]) => ({
        ...{ table, key, column, to },
        isFrozen: frozenColumn(table) === column,
      })),
    );
  });
}

interface Logged {
  id: number;
  step: number;
  table: string;
  key: string;
  before: string | null;
  after: string | null;
}

function editedChanges(sqlite: Database.Database, clean: Clean): ChangeEdit[] {
  const tables = [...searched.keys()].map((table) => `'${table}'`).join(', ');
  const rows = sqlite
    .prepare<[], Logged>(
      `SELECT id, step, table_name AS "table", row_key AS key, before, after
       FROM change WHERE table_name IN (${tables}) ORDER BY id`,
    )
    .iterate();
  const found: { row: Logged; before: Edits; after: Edits }[] = [];
  for (const row of rows) {
    const [before, after] = [row.before, row.after].map((text) =>
      text === null ? {} : clean(row.table, row.key, parse(text)),
    ) as [Edits, Edits];
    if (Object.keys(before).length + Object.keys(after).length > 0)
      found.push({ row, before, after });
  }
  return found.map(({ row: { id, step, ...row }, before, after }) => ({
    ...{ id, step },
    before: edited(sqlite, row.before, before),
    after: edited(sqlite, row.after, after),
  }));
}

type Edits = Record<string, string | number>;

/** By SQLite itself, so that every other value keeps the letters the log has. */
function edited(sqlite: Database.Database, row: string | null, edits: Edits): string | null {
  const set = sqlite
    .prepare<[string, string, string | bigint], string>('SELECT json_set(?, ?, ?)')
    .pluck();
  return Object.entries(edits).reduce((left, [column, to]) => {
    // A number that is bound arrives as a fraction.
    const value = typeof to === 'number' ? BigInt(to) : to;
    return left === null ? null : (set.get(left, `$."${column}"`, value) ?? null);
  }, row);
}

function editedSentences(
  sqlite: Database.Database,
  words: Words,
  own: ReadonlySet<number>,
): StrikePlan['sentences'] {
  return sqlite
    .prepare<[], { step: number; said: string }>('SELECT id AS step, sentence AS said FROM step')
    .all()
    .map(({ step, said }) => ({
      ...{ step, said },
      sentence: sentenceWithout(words, said, own.has(step)),
    }))
    .filter(({ said, sentence }) => said !== sentence)
    .map(({ step, sentence }) => ({ step, sentence }));
}
