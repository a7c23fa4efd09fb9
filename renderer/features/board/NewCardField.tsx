import { useEffect, useRef, useState } from 'react';
import { TextField } from '@navikt/ds-react';
import type { BoardColumn } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { announce } from '../../ui/announce.ts';
import { useBoardActions } from './boardActions.ts';

interface Props {
  measureId: number;
  column: BoardColumn;
  onEscape: () => void;
}

/** Titles one after the other: Enter saves and is ready for the next, Esc closes. */
export function NewCardField({ measureId, column, onEscape }: Props) {
  const trpc = useTRPC();
  const { stopAdding } = useBoardActions();
  const create = useCommand(trpc.card.create.mutationOptions());
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    // In sight also when one more card has come above it.
    box.current?.scrollIntoView({ block: 'nearest' });
  });

  const save = () => {
    const typed = title.trim();
    if (typed === '') return;
    setTitle('');
    create.mutateAsync({ measureId, columnId: column.id, title: typed }).then(
      (card) => announce(boardText.board.created(card.code, column.name)),
      // What was typed comes back, unless the next title is already under way.
      () => setTitle((now) => (now === '' ? typed : now)),
    );
  };

  return (
    <div ref={box} role="gridcell" className="dp-new-card">
      <TextField
        ref={field}
        size="small"
        label={boardText.board.newLabel(column.name)}
        description={boardText.board.newHelp}
        value={title}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onEscape();
          }
        }}
        onBlur={() => {
          if (title.trim() === '') stopAdding();
        }}
      />
    </div>
  );
}
