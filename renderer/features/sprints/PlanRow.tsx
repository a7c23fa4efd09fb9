import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import type { KeyboardEvent } from 'react';
import type { PlanCard } from '../../../electron/contract/sprints.ts';
import { cardSizes } from '../../../electron/contract/vocabulary.ts';
import { reasonWords, sprintText } from '../../text/sprints.ts';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import type { ListName } from './planLists.ts';
import { useRowDrag } from './usePlanDrag.ts';

const text = sprintText.card;

export interface RowActions {
  keyDown: (card: PlanCard, event: KeyboardEvent) => void;
  focused: (cardId: string) => void;
  open: (card: PlanCard) => void;
  move: (card: PlanCard) => void;
  step: (card: PlanCard, by: -1 | 1) => void;
  size: (card: PlanCard, to: 'S' | 'M' | 'L') => void;
  owner: (card: PlanCard) => void;
}

interface Props {
  card: PlanCard;
  list: ListName;
  place: number;
  isActive: boolean;
  actions: RowActions;
}

/** One card in the queue or in the sprint: what, how big, who, why and why here. */
export function PlanRow({ card, list, place, isActive, actions }: Props) {
  const { ref, isDragging } = useRowDrag(card.id);
  return (
    <div role="row" className="dp-plan-slot">
      <div
        ref={ref}
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        data-plan-card={card.id}
        className={isDragging ? 'dp-plan-row dp-plan-row--dragging' : 'dp-plan-row'}
        onFocus={() => actions.focused(card.id)}
        onClick={(event) => event.currentTarget.focus()}
        onDoubleClick={() => actions.open(card)}
        onKeyDown={(event) => actions.keyDown(card, event)}
      >
        {list === 'queue' ? (
          <span className="dp-plan-row__place">
            <span className="dp-sr">{text.rank(place)}</span>
            <span aria-hidden="true">{place}</span>
          </span>
        ) : (
          <span className="dp-plan-row__grip" aria-hidden="true" />
        )}
        <span className="dp-plan-row__title">{card.title}</span>
        <span className="dp-plan-row__hours">
          {card.hours !== null && sprintText.hours(card.hours)}
        </span>
        <RoleAvatar role={card.owner} />
        <span className="dp-plan-row__facts">
          {card.challenges[0] && (
            <span title={card.challenges.map((c) => `${c.id} ${c.shortName}`).join('\n')}>
              <ChallengeRef id={card.challenges[0].id} areaId={card.challenges[0].areaId} />
            </span>
          )}
          <span className="dp-plan-row__code">{card.code}</span>
          <Chips card={card} list={list} />
        </span>
      </div>
      <div role="gridcell" className="dp-plan-slot__menu">
        <RowMenu card={card} list={list} actions={actions} />
      </div>
    </div>
  );
}

function Chips({ card, list }: { card: PlanCard; list: ListName }) {
  const { reason, movedFrom, waitingOn, dependsOn } = card;
  const isTold = reason.kind !== 'age' || (list === 'queue' && movedFrom === null);
  return (
    <>
      {isTold && (
        <span className="dp-chip" data-kind={reason.kind}>
          {reasonWords(reason)}
        </span>
      )}
      {movedFrom !== null && (
        <span className="dp-chip" title={text.first(movedFrom.first)}>
          {text.from(movedFrom.last)}
        </span>
      )}
      {waitingOn !== null && (
        <span className="dp-chip" data-kind="waiting">
          {text.waiting(waitingOn)}
        </span>
      )}
      {dependsOn.length > 0 && (
        <span className="dp-chip" data-kind="waiting">
          {text.depends(dependsOn)}
        </span>
      )}
      {card.owner === null && list === 'queue' && <span className="dp-chip">{text.noOwner}</span>}
      {card.hours === null && (
        <span className="dp-chip" data-kind="gap">
          {text.noSize}
        </span>
      )}
    </>
  );
}

function RowMenu({ card, list, actions }: Pick<Props, 'card' | 'list' | 'actions'>) {
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          tabIndex={-1}
          icon={<MenuElipsisVerticalIcon title={text.menu(card.code)} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.Group aria-label={card.code}>
          <ActionMenu.Item onSelect={() => actions.move(card)} shortcut="S">
            {list === 'queue' ? text.putIn(card.code) : text.takeOut(card.code)}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => actions.step(card, -1)}>
            {text.up(card.code)}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => actions.step(card, 1)}>
            {text.down(card.code)}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => actions.owner(card)} shortcut="E">
            {text.ownerOf(card.code)}
          </ActionMenu.Item>
        </ActionMenu.Group>
        <ActionMenu.Divider />
        <ActionMenu.Group label={text.sizeOf(card.code)}>
          {cardSizes.map((size, index) => (
            <ActionMenu.Item
              key={size}
              onSelect={() => actions.size(card, size)}
              shortcut={String(index + 1)}
            >
              {`${size}, ${text.size(size)}`}
            </ActionMenu.Item>
          ))}
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
