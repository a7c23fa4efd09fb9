import type { BoardColumn } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';

const text = boardsText.columns;

/** The column that `column` shall stand in front of to come one step to the left or right. */
export function beforeAfterStep(
  columns: readonly BoardColumn[],
  column: BoardColumn,
  step: -1 | 1,
): { before: string | null } | null {
  const at = columns.findIndex(({ id }) => id === column.id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= columns.length) return null;
  const rest = columns.filter(({ id }) => id !== column.id);
  return { before: rest[to]?.id ?? null };
}

/** Moving a column, by keys, menu or drag: said to screen readers, with one undo. */
export function useMoveColumn(columns: readonly BoardColumn[]) {
  const trpc = useTRPC();
  const command = useCommand(trpc.board.moveColumn.mutationOptions());
  const moveTo = (column: BoardColumn, before: string | null) => {
    const rest = columns.filter(({ id }) => id !== column.id);
    const place = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
    if (columns[place]?.id === column.id || command.isPending) return;
    command.mutate(
      { columnId: column.id, revision: column.revision, before },
      { onSuccess: () => announce(text.moved(column.name, place + 1, columns.length)) },
    );
  };
  const moveBy = (column: BoardColumn, step: -1 | 1) => {
    const target = beforeAfterStep(columns, column, step);
    if (target) moveTo(column, target.before);
    else announce(text.edge(column.name));
  };
  return { moveTo, moveBy, isPending: command.isPending };
}
