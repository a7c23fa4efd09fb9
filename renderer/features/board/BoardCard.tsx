import { CalendarIcon } from '@navikt/aksel-icons';
import type { BoardColumn, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { formatDate } from '../../text/format.ts';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { useBoardActions } from './boardActions.ts';
import { cardFacts, type CardFacts, type ChallengeName } from './cardFacts.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { useCardDrag } from './useCardDrag.ts';

interface Props {
  card: Card;
  column: BoardColumn;
  columns: readonly BoardColumn[];
  position: { place: number; of: number };
  challenges: readonly ChallengeName[];
  today: string;
  isActive: boolean;
}

/** One card on the board: why, what, what it waits for, when and who. */
export function BoardCard({ card, column, columns, position, challenges, today, isActive }: Props) {
  const actions = useBoardActions();
  const { ref, isDragging, edge } = useCardDrag(card.id);
  const facts = cardFacts(card, column, position, challenges, today);
  const isDone = column.kind === 'done';
  const classes = [
    'dp-card',
    isDone ? 'dp-card--done' : '',
    isDragging ? 'dp-card--dragging' : '',
    edge ? `dp-card--${edge}` : '',
  ];
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-label={facts.label}
      tabIndex={isActive ? 0 : -1}
      data-card-id={card.id}
      className={classes.filter(Boolean).join(' ')}
      onFocus={() => actions.focused(card.id)}
      onClick={() => actions.open(card.id)}
    >
      <div className="dp-card__top">
        <Why challenges={challenges} />
        <span className="dp-card__code">{card.code}</span>
        {facts.age !== null && (
          <span className="dp-card__age">{boardText.card.days(facts.age)}</span>
        )}
        {/* A click in the menu is not a click on the card. */}
        <span className="dp-card__menu" onClick={(event) => event.stopPropagation()}>
          <MoveMenu card={card} columns={columns} />
        </span>
      </div>
      <p className="dp-card__title" title={card.title}>
        {card.title}
      </p>
      {card.waitingOn !== null && !isDone && (
        <p className="dp-card__waiting">
          <StatusIcon status="waiting" />
          <span>
            <strong>{boardText.card.waitingLead}</strong>{' '}
            {boardText.card.waiting(card.waitingOn, facts.waitingDays)}
          </span>
        </p>
      )}
      <div className="dp-card__meta">
        {isDone ? <DoneOn card={card} /> : <Due card={card} facts={facts} />}
        {card.size !== null && <span className="dp-card__size">{card.size}</span>}
        <span className="dp-card__owner">
          <RoleAvatar role={card.owner} />
        </span>
      </div>
    </div>
  );
}

function Why({ challenges }: { challenges: readonly ChallengeName[] }) {
  const [first, ...rest] = challenges;
  if (!first) return <span className="dp-card__no-why">{boardText.card.noChallenge}</span>;
  return (
    <span className="dp-card__why" title={challenges.map((c) => `${c.id} ${c.shortName}`).join('\n')}>
      <ChallengeRef id={first.id} areaId={first.areaId} />
      {rest.length > 0 && <span>{boardText.card.more(rest.length)}</span>}
    </span>
  );
}

function Due({ card, facts }: { card: Card; facts: CardFacts }) {
  return (
    <span className={facts.isOverdue ? 'dp-card__due dp-card__due--past' : 'dp-card__due'}>
      <CalendarIcon aria-hidden />
      {card.dueDate === null ? boardText.card.noDue : formatDate(card.dueDate, 'card')}
    </span>
  );
}

function DoneOn({ card }: { card: Card }) {
  return (
    <span className="dp-card__due">
      <StatusIcon status="done" />
      {card.doneAt !== null && formatDate(card.doneAt, 'card')}
    </span>
  );
}
