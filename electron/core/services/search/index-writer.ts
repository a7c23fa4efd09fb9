import type { Workspace } from '../../../../db/open.ts';
import { padded } from '../../domain/search/fold.ts';
import { foldedOf } from '../../domain/search/rank.ts';
import type { Document } from './documents.ts';

const tables = ['search_title', 'search_text'] as const;
/** What FTS5 does when nobody says anything, and the most parts it can hold. */
const [defaultMerge, defaultCrisis, mostParts] = [4, 16, 1999];
/** Pages written in one go. */
const mergePages = 60;

/** The one way into the index and out of it. */
export interface Writer {
  /** The newest changed has the highest `id`; without one it is put last. */
  put(document: Document, place?: { id: number; isTouched: boolean }): void;
  remove(kind: string, ref: string): void;
  clear(): void;
  /** Leaves the parts of the index unmerged while all of it is made: merging comes in leaps of any length. */
  hold(): void;
  /** Merges a little of what was left; false when nothing is left to merge. */
  merge(): boolean;
  /** Back to merging as one writes. */
  release(): void;
}

export function writerOf({ sqlite }: Workspace): Writer {
  const insert = sqlite.prepare(
    `INSERT INTO search_document (id, kind, ref, title, body, place, path, folded, is_touched)
     VALUES (@id, @kind, @ref, @title, @body, @place, @path, @folded, @isTouched)`,
  );
  const title = sqlite.prepare('INSERT INTO search_title (rowid, folded) VALUES (?, ?)');
  const text = sqlite.prepare('INSERT INTO search_text (rowid, folded) VALUES (?, ?)');
  const known = sqlite
    .prepare<[string, string], number>('SELECT id FROM search_document WHERE kind = ? AND ref = ?')
    .pluck();
  const removals = tables.map((table) => sqlite.prepare(`DELETE FROM ${table} WHERE rowid = ?`));
  const changes = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  // A whole number in the text: one that is bound arrives as a fraction, and is refused.
  const say = (word: string, number: number) => {
    for (const table of tables)
      sqlite.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${word}', ${number})`);
  };
  const setMerging = (automerge: number, crisis: number) => {
    say('automerge', automerge);
    say('crisismerge', crisis);
  };
  let isMerging = false;
  const removeDocument = sqlite.prepare('DELETE FROM search_document WHERE id = ?');
  return {
    put(document, at) {
      const isTouched = at?.isTouched === false ? 0 : 1;
      const folded = foldedOf(document);
      const row = { ...document, folded, id: at?.id ?? null, isTouched };
      const { lastInsertRowid: id } = insert.run(row);
      title.run(id, padded(folded.slice(0, folded.indexOf('\n'))));
      text.run(id, padded(folded.replaceAll('\n', ' ').trim()));
    },
    hold: () => setMerging(0, mostParts),
    release: () => setMerging(defaultMerge, defaultCrisis),
    merge() {
      const before = changes.get() ?? 0;
      // A number under zero says that all parts are to become one; the next calls go on with that.
      say('merge', isMerging ? mergePages : -mergePages);
      isMerging = true;
      // Asking is itself one change for each table.
      return (changes.get() ?? 0) - before > tables.length;
    },
    clear() {
      // Taking each row out again would cost as much as putting it in.
      for (const table of tables)
        sqlite.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
      sqlite.exec('DELETE FROM search_document');
    },
    remove(kind, ref) {
      const id = known.get(kind, ref);
      if (id === undefined) return;
      for (const removal of removals) removal.run(id);
      removeDocument.run(id);
    },
  };
}
