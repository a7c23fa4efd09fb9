import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import type { BoardColumn } from '../../../../electron/contract/cards.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { boardsText } from '../../../text/boards.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';

interface Props {
  columns: readonly BoardColumn[];
  column: BoardColumn;
  count: number;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = boardsText.columns;

/** Takes a column away; one with cards asks where they shall stand. */
export function RemoveColumn({ columns, column, count, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const remove = useCommand(trpc.board.removeColumn.mutationOptions(), {
    toast: ({ name, moved }) => text.removed(name, moved),
    undo: true,
  });
  const at = columns.findIndex(({ id }) => id === column.id);
  const others = columns.filter(({ id }) => id !== column.id);
  const [to, setTo] = useState((others[at - 1] ?? others[0])?.id ?? '');
  return (
    <FormDialog
      draft={null}
      title={text.removeTitle(column.name)}
      submit={text.removeSubmit}
      isPending={remove.isPending}
      error={remove.error}
      onSubmit={() => {
        const { id, revision } = column;
        const moveCardsTo = count > 0 ? { moveCardsTo: to } : {};
        if (others.length > 0)
          remove.mutate({ columnId: id, revision, ...moveCardsTo }, { onSuccess: onClose });
      }}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <p>
        {others.length === 0
          ? text.lastOne
          : count === 0
            ? text.removeEmpty
            : text.removeFull(column.name, count)}
      </p>
      {count > 0 && others.length > 0 && (
        <Select
          size="small"
          label={text.moveCardsTo}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}
