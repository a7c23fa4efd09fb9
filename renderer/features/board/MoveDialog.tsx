import { useRef, useState } from 'react';
import { Button, Dialog, Select } from '@navikt/ds-react';
import type { Board, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { commonText } from '../../text/common.ts';
import { useKeys } from '../../ui/keys.ts';
import { cardElement } from './cardElement.ts';
import { cardsIn, placeOf, type Movement } from './movement.ts';

interface Props {
  board: Board;
  card: Card;
  onMove: (movement: Movement) => void;
  onClose: () => void;
}

const text = boardText.move;

/** Column and place for one card, chosen in words. */
export function MoveDialog({ board, card, onMove, onClose }: Props) {
  const [columnId, setColumnId] = useState(card.columnId);
  const [place, setPlace] = useState(() => placeOf(board, card.id).place);
  const field = useRef<HTMLSelectElement>(null);
  const places = cardsIn(board, columnId).filter(({ id }) => id !== card.id).length + 1;
  const submit = () => onMove({ kind: 'place', columnId, place: Math.min(place, places) });
  useKeys({ 'ctrl+enter': submit });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="small" initialFocusTo={field} returnFocusTo={() => cardElement(card.id)}>
        <Dialog.Header>
          <Dialog.Title>{text.title(card.code)}</Dialog.Title>
          <Dialog.Description>{card.title}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-move-form"
            className="dp-form"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <Select
              ref={field}
              size="small"
              label={text.column}
              value={columnId}
              onChange={(event) => {
                setColumnId(event.target.value);
                setPlace(1);
              }}
            >
              {board.columns.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select
              size="small"
              label={text.place}
              value={String(Math.min(place, places))}
              onChange={(event) => setPlace(Number(event.target.value))}
            >
              {Array.from({ length: places }, (_, index) => (
                <option key={index} value={index + 1}>
                  {text.placeAt(index + 1, places)}
                </option>
              ))}
            </Select>
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form="dp-move-form">
            {text.submit}
          </Button>
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {commonText.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
