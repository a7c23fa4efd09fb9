import { CalendarIcon, TasklistIcon } from '@navikt/aksel-icons';
import { memo, useLayoutEffect } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { cardText } from '../../text/card.ts';
import { formatDate, halfYearLabel } from '../../text/format.ts';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import { SprintMark } from '../../ui/sprint/sprintMarks.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { CardExtras } from './card/CardExtras.tsx';
import { shortHours } from './card/cardFields.ts';
import { useBoardActions, useBoardScene } from './boardScene.ts';
import { cardFacts, type ChallengeName } from './cardFacts.ts';
import { keepTogether } from './keepTogether.ts';
import { MoveMenu } from './MoveMenu.tsx';
import type { ShownStack } from './stacks.ts';
import { useCardDrag } from './useCardDrag.ts';

const text = boardText.card;

interface Props {
  card: CardFace;
  stack: Pick<ShownStack, 'name' | 'kind'>;
  /** Its place in the pile, counted from 1, and how many stand there. */
  place: number;
  of: number;
  isActive: boolean;
  isSelected: boolean;
  isLifted: boolean;
}

/** One card on the board: why, what, what it waits for, when and who. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { card, stack, place, of, isActive, isSelected, isLifted } = props;
  const actions = useBoardActions();
  const { today, challenges } = useBoardScene();
  const { ref, isDragging, edge } = useCardDrag(card.id);
  const facts = cardFacts(card, stack, today);
  const isDone = stack.kind === 'done';
  const { drawn, lost } = actions;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    drawn(card.id, element);
    return () => {
      if (element.contains(document.activeElement)) lost(card.id);
    };
  }, [card.id, drawn, lost, ref]);
  const classes = [
    'dp-card',
    isDone ? 'dp-card--done' : '',
    isSelected ? 'dp-card--selected' : '',
    isLifted ? 'dp-card--lifted' : '',
    isDragging ? 'dp-card--dragging' : '',
    edge ? `dp-card--${edge}` : '',
  ];
  return (
    <div role="presentation" className="dp-card-slot">
      <div
        ref={ref}
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        aria-selected={isSelected}
        data-card-id={card.id}
        className={classes.filter(Boolean).join(' ')}
        onFocus={() => actions.focused(card.id)}
        onClick={(event) => actions.clicked(card.id, event)}
        onKeyDown={(event) => actions.keyDown(card.id, event)}
      >
        <div className="dp-card__top">
          <Why challenges={card.challenges.flatMap((id) => challenges.get(id) ?? [])} />
          <span className="dp-card__code">{card.code}</span>
          <SprintMark cardId={card.id} />
          {facts.age !== null && (
            <span className="dp-card__age">
              {text.days(facts.age)}
              <Spoken>{text.inColumn}</Spoken>
            </span>
          )}
        </div>
        <p className="dp-card__title" title={card.title}>
          {keepTogether(card.title)}
        </p>
        {card.waitingOn !== null && !isDone && (
          <p className="dp-card__waiting">
            <StatusIcon status="waiting" />
            <span>
              <strong>{text.waitingLead}</strong> {text.waiting(card.waitingOn, facts.waitingDays)}
            </span>
          </p>
        )}
        <CardExtras card={card} />
        <div className="dp-card__meta">
          {isDone ? <DoneOn card={card} /> : <Due card={card} isOverdue={facts.isOverdue} />}
          {card.checklist.total > 0 && <Checklist {...card.checklist} />}
          {(card.size !== null || card.hours !== null) && (
            <span className="dp-card__size">
              <Spoken>{text.size}</Spoken>
              {card.size ?? cardText.face.hours(shortHours(card.hours ?? 0))}
            </span>
          )}
          <span className="dp-card__owner">
            <RoleAvatar role={card.owner} />
          </span>
        </div>
        <Spoken>{text.place(stack.name, place, of)}</Spoken>
      </div>
      <div role="gridcell" className="dp-card-slot__menu">
        <MoveMenu card={card} />
      </div>
    </div>
  );
});

/** Words for those who do not see where on the card something stands. */
function Spoken({ children }: { children: string }) {
  return <span className="dp-sr"> {children} </span>;
}

function Why({ challenges }: { challenges: readonly ChallengeName[] }) {
  const [first, ...rest] = challenges;
  if (!first) return <span className="dp-card__no-why">{text.noChallenge}</span>;
  return (
    <span
      className="dp-card__why"
      title={challenges.map((c) => `${c.id} ${c.shortName}`).join('\n')}
    >
      <ChallengeRef id={first.id} areaId={first.areaId} />
      <Spoken>{first.shortName}</Spoken>
      {rest.length > 0 && <span>{text.more(rest.length)}</span>}
    </span>
  );
}

function Checklist({ done, total }: CardFace['checklist']) {
  return (
    <span className="dp-card__checklist">
      <TasklistIcon aria-hidden />
      <Spoken>{cardText.face.checklist}</Spoken>
      {`${done}/${total}`}
    </span>
  );
}

function Due({ card, isOverdue }: { card: CardFace; isOverdue: boolean }) {
  const season = card.dueSeason && halfYearLabel(card.dueSeason);
  const when = card.dueDate ? formatDate(card.dueDate, 'card') : (season ?? card.dueCondition);
  return (
    <span className={isOverdue ? 'dp-card__due dp-card__due--past' : 'dp-card__due'}>
      <CalendarIcon aria-hidden />
      {when === null ? (
        text.noDue
      ) : (
        <>
          <Spoken>{isOverdue ? text.overdue : text.due}</Spoken>
          <span className="dp-card__when" title={when}>
            {when}
          </span>
        </>
      )}
    </span>
  );
}

function DoneOn({ card }: { card: CardFace }) {
  return (
    <span className="dp-card__due">
      <StatusIcon status="done" />
      <Spoken>{text.done}</Spoken>
      {card.doneAt !== null && formatDate(card.doneAt, 'card')}
    </span>
  );
}
