import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { useBoardActions, useBoardScene } from './boardScene.ts';
import { columnStatus } from './columnStatus.ts';
import { stackOf } from './movement.ts';

const text = boardText.move;

/** «Flytt til …» for mouse and touch; on the keyboard the arrows and M do the same. */
export function MoveMenu({ card }: { card: CardFace }) {
  // A menu is much to draw for each of hundreds of cards: it comes with the first press.
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = (
    <Button
      size="xsmall"
      variant="tertiary"
      data-color="neutral"
      tabIndex={-1}
      title={text.button(card.code)}
      icon={<MenuElipsisHorizontalIcon title={text.button(card.code)} />}
      {...(isWanted
        ? {}
        : {
            'aria-haspopup': 'menu' as const,
            onClick: () => {
              setWanted(true);
              setOpen(true);
            },
          })}
    />
  );
  if (!isWanted) return button;
  return (
    <ActionMenu open={isOpen} onOpenChange={setOpen}>
      <ActionMenu.Trigger>{button}</ActionMenu.Trigger>
      <MoveItems card={card} />
    </ActionMenu>
  );
}

function MoveItems({ card }: { card: CardFace }) {
  const { moveByMenu, chooseMove } = useBoardActions();
  const { stacks } = useBoardScene();
  const here = stackOf(stacks, card);
  const others = stacks.filter(
    (stack) =>
      stack !== here && stack.columns.some(({ measureId }) => measureId === card.measureId),
  );
  return (
    <ActionMenu.Content align="end">
      <ActionMenu.Group label={text.group}>
        {others.map((stack) => (
          <ActionMenu.Item
            key={stack.id}
            icon={<StatusIcon status={columnStatus[stack.kind]} />}
            onSelect={() => moveByMenu(card.id, { kind: 'place', stackId: stack.id, place: 1 })}
          >
            {stack.name}
          </ActionMenu.Item>
        ))}
      </ActionMenu.Group>
      <ActionMenu.Divider />
      {here && (
        <>
          <ActionMenu.Item
            onSelect={() => moveByMenu(card.id, { kind: 'place', stackId: here.id, place: 1 })}
          >
            {text.menuTop}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => moveByMenu(card.id, { kind: 'end', stackId: here.id })}>
            {text.menuLast}
          </ActionMenu.Item>
        </>
      )}
      <ActionMenu.Item shortcut="M" onSelect={() => chooseMove(card.id)}>
        {text.choose}
      </ActionMenu.Item>
    </ActionMenu.Content>
  );
}
