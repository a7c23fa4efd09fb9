import { useRef, useState } from 'react';
import { Select } from '@navikt/ds-react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { cardElement } from './cardElement.ts';
import { cardsIn, stackOf, type Movement } from './movement.ts';
import type { BoardData, ShownStack } from './stacks.ts';

interface Props {
  board: BoardData;
  stacks: readonly ShownStack[];
  /** The card the move was asked for on, first; the rest go with it. */
  cards: readonly [CardFace, ...CardFace[]];
  onMove: (movement: Movement) => void;
  onClose: () => void;
}

const text = boardText.move;

/** Column and place for one card or several, chosen in words. */
export function MoveDialog({ board, stacks, cards, onMove, onClose }: Props) {
  const [card, ...more] = cards;
  const measures = new Set(cards.map(({ measureId }) => measureId));
  const open = stacks.filter(({ columns }) =>
    columns.some(({ measureId }) => measures.has(measureId)),
  );
  const here = stackOf(stacks, card);
  const [stackId, setStackId] = useState(here?.id ?? open[0]?.id ?? '');
  const moving = new Set(cards.map(({ id }) => id));
  const others = (id: string) => {
    const stack = stacks.find((one) => one.id === id);
    const column =
      stack?.columns.find((one) => one.id === card.columnId) ??
      stack?.columns.find(({ measureId }) => measureId === card.measureId);
    return column ? cardsIn(board, column.id).filter((one) => !moving.has(one.id)).length : 0;
  };
  const [place, setPlace] = useState(() =>
    more.length > 0 ? 1 : cardsIn(board, card.columnId).findIndex(({ id }) => id === card.id) + 1,
  );
  const field = useRef<HTMLSelectElement>(null);
  const places = others(stackId) + 1;
  const wanted = Math.min(place, places);
  // Several keep their own order: said is only where the first of them stands.
  const choices =
    more.length > 0 ? [...new Set([1, places])] : Array.from({ length: places }, (_, i) => i + 1);
  return (
    <FormDialog
      draft={null}
      title={more.length > 0 ? boardsText.selection.moveTitle(cards.length) : text.title(card.code)}
      {...(more.length > 0 ? {} : { lead: card.title })}
      submit={text.submit}
      isPending={false}
      onSubmit={() => onMove({ kind: 'place', stackId, place: wanted })}
      onClose={onClose}
      firstField={field}
      returnFocus={() => cardElement(card.id)}
    >
      <Select
        ref={field}
        size="small"
        label={text.column}
        value={stackId}
        onChange={(event) => {
          setStackId(event.target.value);
          setPlace(1);
        }}
      >
        {open.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={text.place}
        value={String(wanted)}
        onChange={(event) => setPlace(Number(event.target.value))}
      >
        {choices.map((n) => (
          <option key={n} value={n}>
            {more.length > 0
              ? n === 1
                ? boardsText.selection.first
                : boardsText.selection.last
              : text.placeAt(n, places)}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}
