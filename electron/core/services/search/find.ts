import type { SearchAnswer, SearchHit, SearchKind } from '../../../contract/search.ts';
import { trigramsOf, wordsOf } from '../../domain/search/fold.ts';
import { excerptOf, foldedOf, scoreOf } from '../../domain/search/rank.ts';
import type { Context } from '../context.ts';
import { definitions } from './definitions.ts';
import { documentsOf } from './documents.ts';
import { rarestOf } from './rarest.ts';
import { refreshIndex } from './refresh.ts';

interface Found {
  id: number;
  score: number;
  kind: SearchKind;
  ref: string;
  title: string;
  body: string;
  place: string;
  path: string;
  /** See `foldedOf`. */
  folded: string;
}

const shown = 40;
/** So many good ones are looked at before ranking; the index gives the recent first. */
const enough = { title: 40, text: 40 } as const;
const recent = 12;

/** What answers a question, best first; the latest changed for an empty one. */
export function findEverywhere(context: Context, question: string): SearchAnswer {
  const words = wordsOf(question);
  const { workspace } = context;
  // Signs alone are no words to look for, and no empty question either.
  if (words.length === 0 && question.trim() !== '') return { hits: [], hasMore: false };
  if (workspace.readOnly) return ranked(readAll(context, words), words);
  refreshIndex(workspace);
  if (words.length === 0)
    return { hits: latest(context).map((one) => hitOf(one, [])), hasMore: false };
  const match = rarestOf(workspace, [...new Set(words.flatMap(trigramsOf))])
    .map((three) => `"${three}"`)
    .join(' AND ');
  const found = new Map<number, Found>();
  for (const [table, limit] of [
    ['search_title', enough.title],
    ['search_text', enough.text],
  ] as const)
    for (const one of matching(context, table, match, words, limit)) found.set(one.id, one);
  return ranked([...found.values()], words);
}

/** Letters in threes say «perhaps»; reading the text says yes. Stops when there are enough. */
function* matching(
  { workspace: { sqlite } }: Context,
  table: 'search_title' | 'search_text',
  match: string,
  words: readonly string[],
  limit: number,
): Generator<Found> {
  // A short word is the beginning of one, which the letters in threes know by themselves.
  const whole = words.filter((word) => word.length > 2);
  const rows = sqlite
    .prepare<string[], Found>(
      `SELECT document.*, 0 AS score FROM ${table} AS hit JOIN search_document AS document ON document.id = hit.rowid
       WHERE hit.${table} MATCH ? ${'AND instr(document.folded, ?) '.repeat(whole.length)} ORDER BY hit.rowid DESC`,
    )
    .iterate(match, ...whole);
  let count = 0;
  for (const row of rows) {
    const score = scoreOf(row.folded, words);
    if (score === 0) continue;
    yield { ...row, score };
    count += 1;
    if (count >= limit) return;
  }
}

function latest({ workspace: { sqlite } }: Context): Found[] {
  return sqlite
    .prepare<[number], Found>(
      'SELECT *, 0 AS score FROM search_document WHERE is_touched = 1 ORDER BY id DESC LIMIT ?',
    )
    .all(recent);
}

/** A file that is only read has no index to trust: everything is read through. */
function readAll({ workspace }: Context, words: readonly string[]): Found[] {
  return definitions
    .flatMap((definition) => documentsOf(workspace, definition))
    .map((document, id) => {
      const folded = foldedOf(document);
      return { id, ...document, folded, score: scoreOf(folded, words) };
    })
    .filter(({ score }) => score > 0);
}

function ranked(found: readonly Found[], words: readonly string[]): SearchAnswer {
  const best = found.toSorted((a, b) => b.score - a.score || b.id - a.id);
  return {
    hits: best.slice(0, shown).map((one) => hitOf(one, words)),
    hasMore: best.length > shown,
  };
}

function hitOf(
  { kind, ref, title, body, place, path }: Found,
  words: readonly string[],
): SearchHit {
  return {
    kind,
    ref,
    title,
    place,
    path,
    excerpt: words.length === 0 ? null : excerptOf({ title, body }, words),
  };
}
