import { createHash } from 'node:crypto';
import type { Workspace } from '../../../../db/open.ts';
import { fold, padded } from '../../domain/search/fold.ts';
import { otherNames, variants } from '../../domain/search/variants.ts';
import { definitions } from './definitions.ts';
import { dirtySince, documentsOf, type Document } from './documents.ts';

/** Changes when what is indexed, or how, changes: then everything is read anew. */
const rules = createHash('sha256')
  .update(JSON.stringify([2, definitions, variants]))
  .digest('hex')
  .slice(0, 16);

/**
 * Brings the index up to the change log. One way for every table, for undo and redo and for a restored
 * copy: what the log has touched since last time is made anew from the tables; after an upgrade, all of it.
 */
export function refreshIndex(workspace: Workspace): void {
  const { sqlite } = workspace;
  const shape = `${rules} ${String(sqlite.pragma('user_version', { simple: true }))}`;
  const state = sqlite
    .prepare<[], { last: number; shape: string }>(
      'SELECT last_change AS last, shape FROM search_state WHERE id = 1',
    )
    .get();
  const last = Number(sqlite.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());
  const isCurrent = state !== undefined && state.shape === shape && state.last <= last;
  if (isCurrent && state.last === last) return;
  sqlite
    .transaction(() => {
      if (isCurrent) update(workspace, state.last);
      else rebuild(workspace);
      sqlite
        .prepare('INSERT OR REPLACE INTO search_state (id, last_change, shape) VALUES (1, ?, ?)')
        .run(last, shape);
    })
    .immediate();
}

function update(workspace: Workspace, since: number): void {
  const writer = writerOf(workspace);
  for (const { definition, ref } of dirtySince(workspace, since)) {
    writer.remove(definition.kind, ref);
    for (const document of documentsOf(workspace, definition, ref)) writer.put(document);
  }
}

/** Everything from scratch: first what nobody has touched, then the touched in the order of touching. */
function rebuild(workspace: Workspace): void {
  const { sqlite } = workspace;
  sqlite.exec('DELETE FROM search_title; DELETE FROM search_text; DELETE FROM search_document;');
  const writer = writerOf(workspace);
  const touched = new Map(
    dirtySince(workspace, 0).map(({ definition: { kind }, ref }, at) => [`${kind} ${ref}`, at]),
  );
  const order = ({ kind, ref }: Document) => touched.get(`${kind} ${ref}`) ?? -1;
  const all = definitions.flatMap((definition) => documentsOf(workspace, definition));
  for (const document of all.toSorted((a, b) => order(a) - order(b)))
    writer.put(document, order(document) >= 0);
}

interface Writer {
  put(document: Document, isTouched?: boolean): void;
  remove(kind: string, ref: string): void;
}

function writerOf({ sqlite }: Workspace): Writer {
  const insert = sqlite.prepare(
    `INSERT INTO search_document (kind, ref, title, body, place, path, is_touched)
     VALUES (@kind, @ref, @title, @body, @place, @path, @isTouched)`,
  );
  const title = sqlite.prepare('INSERT INTO search_title (rowid, folded) VALUES (?, ?)');
  const text = sqlite.prepare('INSERT INTO search_text (rowid, folded) VALUES (?, ?)');
  const known = sqlite
    .prepare<[string, string], number>('SELECT id FROM search_document WHERE kind = ? AND ref = ?')
    .pluck();
  const removals = ['search_title', 'search_text'].map((table) =>
    sqlite.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  );
  const removeDocument = sqlite.prepare('DELETE FROM search_document WHERE id = ?');
  return {
    put(document, isTouched = true) {
      const { lastInsertRowid: id } = insert.run({ ...document, isTouched: isTouched ? 1 : 0 });
      const [head, said] = [fold(document.title), fold(document.body)];
      title.run(id, padded(head));
      const names = otherNames(`${head} ${said}`);
      text.run(id, padded([head, said, ...names].join(' ')));
    },
    remove(kind, ref) {
      const id = known.get(kind, ref);
      if (id === undefined) return;
      for (const removal of removals) removal.run(id);
      removeDocument.run(id);
    },
  };
}
