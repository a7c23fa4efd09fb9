import type { Workspace } from '../../../../db/open.ts';
import { definitions, type Definition } from './definitions.ts';
import { touchedDownwards, touchedUpwards, type Dirty } from './dirty.ts';
import { countOf, documentsFor, refsIn, type Document } from './documents.ts';
import { writerOf, type Writer } from './index-writer.ts';

/** How far the work has come, in things. */
export interface Piece {
  done: number;
  of: number;
  /** How many the next piece may take; set by whoever asks for it. */
  size: number;
  /** How many were put in since somebody last looked. */
  put: number;
}
const atFirst = { done: 0, of: 0, size: 100, put: 0 } as const;

const keyOf = ({ definition, ref }: Dirty) => `${definition.kind} ${ref}`;

/** What the log has touched is made anew, in the order of touching. */
export function* bringingUpToDate(
  workspace: Workspace,
  since: number,
  last: number,
): Generator<Piece, undefined> {
  const piece: Piece = { ...atFirst };
  const latest = new Map<string, Dirty>();
  for (const touched of touchedUpwards(workspace, since, last)) {
    for (const one of touched) {
      // Taken out and put in again: the latest touched comes last.
      latest.delete(keyOf(one));
      latest.set(keyOf(one), one);
    }
    if (touched.length > 0 && latest.size > 200) yield piece;
  }
  const all = [...latest.values()];
  piece.of = all.length;
  const writer = writerOf(workspace);
  for (let from = 0; from < all.length;) {
    const some = all.slice(from, from + piece.size);
    for (const { definition, ref } of some) writer.remove(definition.kind, ref);
    for (const document of inOrder(workspace, some)) writer.put(document);
    from += some.length;
    piece.put += some.length;
    piece.done = from;
    if (from < all.length) yield piece;
  }
}

/**
 * Everything from scratch, the latest changed first so that it is found first; then what nobody has
 * touched. Numbers are given from the top down, a piece at a time, and upwards inside each piece.
 */
export function* makingAnew(workspace: Workspace, last: number): Generator<Piece, undefined> {
  const writer = writerOf(workspace);
  workspace.sqlite.exec('DELETE FROM search_state');
  writer.clear();
  writer.hold();
  try {
    yield* fromTheTop(workspace, writer, last);
  } finally {
    // Also where the work is dropped halfway: what is written later must be merged as it comes.
    writer.release();
  }
}

function* fromTheTop(
  workspace: Workspace,
  writer: Writer,
  last: number,
): Generator<Piece, undefined> {
  const piece: Piece = { ...atFirst };
  yield piece;
  for (const definition of definitions) piece.of += countOf(workspace, definition);
  let top = piece.of;
  const putDown = (some: readonly Dirty[], isTouched: boolean) => {
    const documents = inOrder(workspace, some);
    top -= documents.length;
    documents.forEach((document, at) => writer.put(document, { id: top + at + 1, isTouched }));
    piece.done += documents.length;
    piece.put += documents.length;
  };
  const seen = new Set<string>();
  let waiting: Dirty[] = [];
  for (const touched of touchedDownwards(workspace, last)) {
    for (const one of touched) {
      const key = keyOf(one);
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(one);
    }
    while (waiting.length >= piece.size) {
      putDown(waiting.slice(0, piece.size).toReversed(), true);
      waiting = waiting.slice(piece.size);
      yield piece;
    }
    if (touched.length > 0) yield piece;
  }
  putDown(waiting.toReversed(), true);
  yield piece;
  for (const definition of definitions.toReversed()) {
    const refs = refsIn(workspace, definition)
      .map((ref) => ({ definition, ref }))
      .filter((one) => !seen.has(keyOf(one)));
    for (let end = refs.length; end > 0;) {
      const start = Math.max(0, end - piece.size);
      putDown(refs.slice(start, end), false);
      end = start;
      yield piece;
    }
  }
  while (writer.merge()) yield piece;
}

/** The things as they are now, in the order asked for; what is gone is left out. */
function inOrder(workspace: Workspace, some: readonly Dirty[]): Document[] {
  const byDefinition = Map.groupBy(some, ({ definition }) => definition);
  const found = new Map<string, Document>();
  for (const [definition, own] of byDefinition)
    for (const document of documentsFor(workspace, definition, refsOf(own)))
      found.set(keyOf({ definition, ref: document.ref }), document);
  return some.flatMap((one) => found.get(keyOf(one)) ?? []);
}

const refsOf = (own: readonly { definition: Definition; ref: string }[]) =>
  own.map(({ ref }) => ref);
