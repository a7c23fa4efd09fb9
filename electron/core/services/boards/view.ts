import { eq } from 'drizzle-orm';
import type { BoardName, BoardView } from '../../../contract/boards.ts';
import { setting } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

const keyOf = (board: BoardName) => `board-view/${board}`;

/** How a board was last looked at in this file; empty when nobody has filtered or folded anything. */
export function getView({ workspace: { db } }: Context, board: BoardName): BoardView {
  const kept = db
    .select()
    .from(setting)
    .where(eq(setting.key, keyOf(board)))
    .get();
  // Written by `saveView` alone, which was given a view that had been read at the door.
  return kept ? (JSON.parse(kept.value) as BoardView) : {};
}

/**
 * Remembers how a board is looked at. A preference and no step: it is not undone, and a file that is
 * only read keeps the view it has.
 */
export function saveView(
  { workspace: { db, readOnly } }: Context,
  { board, view }: { board: BoardName; view: BoardView },
): void {
  if (readOnly) return;
  const value = JSON.stringify(view);
  db.insert(setting)
    .values({ key: keyOf(board), value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run();
}
