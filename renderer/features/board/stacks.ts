import type { BoardColumn, CardFace } from '../../../electron/contract/cards.ts';
import { columnKinds, type ColumnKind } from '../../../electron/contract/vocabulary.ts';
import { boardsText } from '../../text/boards.ts';
import type { Stack } from './movement.ts';

/** A stack with what stands in its head. */
export interface ShownStack extends Stack {
  name: string;
  kind: ColumnKind;
  wipLimit: number | null;
  columns: readonly BoardColumn[];
}

/** Every column of a board, and the cards on them. */
export interface BoardData {
  columns: readonly BoardColumn[];
  cards: readonly CardFace[];
}

/** One measure's columns, each a stack of its own. */
export function ownStacks(columns: readonly BoardColumn[]): ShownStack[] {
  return columns.map((column) => {
    const { id, name, kind, wipLimit } = column;
    return { id, name, kind, wipLimit, columns: [column] };
  });
}

/** The columns of all measures by kind; a limit belongs to one group's board and is not added up. */
export function stacksByKind(columns: readonly BoardColumn[]): ShownStack[] {
  return columnKinds.map((kind) => ({
    id: kind,
    name: boardsText.kinds[kind],
    kind,
    wipLimit: null,
    columns: columns.filter((column) => column.kind === kind),
  }));
}
