import type { CardFace } from '../../../electron/contract/cards.ts';
import { BoardCard } from './BoardCard.tsx';
import { CardPile } from './CardPile.tsx';
import type { ShownStack } from './stacks.ts';

/** Which cards are marked: the tab stop, the chosen, the lifted, and the one under the mouse. */
export interface PileMarks {
  activeId: string | null;
  selected: ReadonlySet<string>;
  lifted: readonly string[];
  draggedId: string | null;
}

interface Props {
  stack: ShownStack;
  cards: readonly CardFace[];
  marks: PileMarks;
  scroller: HTMLElement | null;
  shared: number | null;
}

/** The cards of a stack, or of a lane's part of it. */
export function BoardPile({ stack, cards, marks, scroller, shared }: Props) {
  const { activeId, selected, lifted, draggedId } = marks;
  return (
    <CardPile cards={cards} kept={[activeId, draggedId]} scroller={scroller} shared={shared}>
      {(card, place) => (
        <BoardCard
          card={card}
          stack={stack}
          place={place}
          of={cards.length}
          isActive={card.id === activeId}
          isSelected={selected.has(card.id)}
          isLifted={lifted.includes(card.id)}
        />
      )}
    </CardPile>
  );
}
