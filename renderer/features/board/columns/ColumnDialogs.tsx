import type { ColumnEdit } from '../boardScene.ts';
import { cardsIn } from '../movement.ts';
import type { BoardData } from '../stacks.ts';
import { ColumnForm } from './ColumnForm.tsx';
import { ColumnList } from './ColumnList.tsx';
import { RemoveColumn } from './RemoveColumn.tsx';

interface Props {
  edit: ColumnEdit;
  board: BoardData;
  onEdit: (edit: ColumnEdit) => void;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

/** Shaping the columns of one board: the list of them, or the form for one. */
export function ColumnDialogs({ edit, board, onEdit, onClose, returnFocus }: Props) {
  const { columns } = board;
  if (edit.do === 'list')
    return (
      <ColumnList board={board} columnId={edit.columnId} {...{ onEdit, onClose, returnFocus }} />
    );
  if (edit.do === 'add')
    return (
      <ColumnForm columns={columns} column={null} start={edit} {...{ onClose, returnFocus }} />
    );
  const column = columns.find(({ id }) => id === edit.columnId);
  if (!column) return null;
  return edit.do === 'edit' ? (
    <ColumnForm columns={columns} column={column} start={null} {...{ onClose, returnFocus }} />
  ) : (
    <RemoveColumn
      columns={columns}
      column={column}
      count={cardsIn(board, column.id).length}
      {...{ onClose, returnFocus }}
    />
  );
}
