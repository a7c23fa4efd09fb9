import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import type { BoardColumn, Card } from '../../../electron/contract/cards.ts';
import { boardText } from '../../text/board.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { useBoardActions } from './boardActions.ts';
import { columnStatus } from './columnStatus.ts';

const text = boardText.move;

/** «Flytt til …» for mouse and touch; on the keyboard the arrows and M do the same. */
export function MoveMenu({ card, columns }: { card: Card; columns: readonly BoardColumn[] }) {
  const { moveByMenu, chooseMove } = useBoardActions();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          tabIndex={-1}
          title={text.button(card.code)}
          icon={<MenuElipsisHorizontalIcon title={text.button(card.code)} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.Group label={text.group}>
          {columns
            .filter(({ id }) => id !== card.columnId)
            .map((column) => (
              <ActionMenu.Item
                key={column.id}
                icon={<StatusIcon status={columnStatus[column.kind]} />}
                onSelect={() =>
                  moveByMenu(card.id, { kind: 'place', columnId: column.id, place: 1 })
                }
              >
                {column.name}
              </ActionMenu.Item>
            ))}
        </ActionMenu.Group>
        <ActionMenu.Divider />
        <ActionMenu.Item
          onSelect={() => moveByMenu(card.id, { kind: 'place', columnId: card.columnId, place: 1 })}
        >
          {text.menuTop}
        </ActionMenu.Item>
        <ActionMenu.Item
          onSelect={() => moveByMenu(card.id, { kind: 'end', columnId: card.columnId })}
        >
          {text.menuLast}
        </ActionMenu.Item>
        <ActionMenu.Item shortcut="M" onSelect={() => chooseMove(card.id)}>
          {text.choose}
        </ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
