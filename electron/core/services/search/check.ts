import { isDeepStrictEqual } from 'node:util';
import { writeBeside } from '../../../../db/bulk.ts';
import type { Finding } from '../../../../db/finding.ts';
import type { Workspace } from '../../../../db/open.ts';
import { foldedOf } from '../../domain/search/rank.ts';
import { definitions } from './definitions.ts';
import { documentsOf } from './documents.ts';
import { lastChange } from './dirty.ts';

const remedy = 'Ingenting er borte; indeksen lages på nytt ved neste søk.';

interface Row {
  title: string;
  body: string;
  place: string;
  path: string;
  folded: string;
}

const code = 'search_index';

/** The index of searching against what it is made from, where it says that it is up to date. */
export function checkIndex(workspace: Pick<Workspace, 'sqlite'>): Finding[] {
  const { sqlite } = workspace;
  try {
    const state = sqlite
      .prepare<[], number>('SELECT last_change FROM search_state WHERE id = 1')
      .pluck()
      .get();
    if (state === undefined || state !== lastChange(workspace)) return [];
    const indexed = sqlite.prepare<[string, string], Row>(
      'SELECT title, body, place, path, folded FROM search_document WHERE kind = ? AND ref = ?',
    );
    let expected = 0;
    let wrong = 0;
    for (const definition of definitions)
      for (const document of documentsOf(workspace, definition)) {
        const { kind, ref, title, body, place, path } = document;
        const right: Row = { title, body, place, path, folded: foldedOf(document) };
        expected += 1;
        if (!isDeepStrictEqual({ ...indexed.get(kind, ref) }, right)) wrong += 1;
      }
    const count = (table: string) =>
      Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const documents = count('search_document');
    wrong += Math.max(0, documents - expected);
    for (const table of ['search_title', 'search_text'])
      wrong = Math.max(wrong, Math.abs(count(`${table}_docsize`) - documents));
    if (wrong === 0) return [];
    return [
      {
        code,
        sentence: `Søket finner ikke alt: ${wrong} av ${expected} ting mangler eller er feil i indeksen. ${remedy}`,
      },
    ];
  } catch {
    return [{ code, sentence: `Søkeindeksen kan ikke leses. ${remedy}` }];
  }
}

/** Marks an index that does not hold by the findings of a check, so that the next search makes it anew. */
export function markIndex(workspace: Workspace, findings: readonly Finding[]): void {
  const isWrong = findings.some((finding) => finding.code === code);
  if (!isWrong || workspace.readOnly) return;
  writeBeside(workspace, () => workspace.sqlite.exec('DELETE FROM search_state'));
}
