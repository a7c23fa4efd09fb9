import { ChevronLeftIcon, MenuElipsisVerticalIcon, PlusIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { ColumnKind } from '../../../electron/contract/vocabulary.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { useBoardActions, useBoardScene } from './boardScene.ts';
import { columnStatus } from './columnStatus.ts';
import type { ShownStack } from './stacks.ts';
import { useColumnDrag } from './useColumnDrag.ts';

const text = boardText.board;
const columnsText = boardsText.columns;

/** Where work begins; in the rest a new card is rare and lies in the menu. */
const takesNew: ReadonlySet<ColumnKind> = new Set(['queue', 'ready', 'active']);

interface Props {
  stack: ShownStack;
  /** Cards in it, whether shown or not: what the limit counts. */
  count: number;
  /** How many the filter lets through. */
  shown: number;
}

/** A column's name, how many stand there, and what can be done with it. */
export function ColumnHead({ stack, count, shown }: Props) {
  const actions = useBoardActions();
  const limit = stack.wipLimit;
  const isFull = limit !== null && count >= limit;
  const own = ownColumn(stack);
  const { ref, side } = useColumnDrag(own);
  return (
    <div
      ref={ref}
      className={[
        'dp-column__head',
        own ? 'dp-column__head--own' : '',
        side ? `dp-column__head--${side}` : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <div className="dp-column__name">
        <StatusIcon status={columnStatus[stack.kind]} />
        <h2 title={stack.name}>{stack.name}</h2>
        <span className={isFull ? 'dp-column__count dp-column__count--full' : 'dp-column__count'}>
          {limit === null ? shown : text.of(count, limit)}
        </span>
        <span className="dp-column__tools">
          {stack.kind === 'queue' && (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              tabIndex={-1}
              icon={<ChevronLeftIcon title={text.fold(stack.name)} />}
              onClick={() => actions.foldStack(stack.id, true)}
            />
          )}
          {(own === null || takesNew.has(stack.kind)) && (
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              tabIndex={-1}
              icon={<PlusIcon title={text.add(stack.name)} />}
              onClick={() => actions.add(stack.id)}
            />
          )}
          {own !== null && <ColumnMenu stack={stack} columnId={own} />}
        </span>
      </div>
      {isFull && <p className="dp-column__full">{text.full(count, limit)}</p>}
      {limit !== null && shown < count && (
        <p className="dp-column__shows">{boardsText.filter.shows(shown)}</p>
      )}
    </div>
  );
}

/** The one column a stack is made of, or null on the board of all measures. */
function ownColumn({ id, columns }: ShownStack): string | null {
  const [only] = columns;
  return only?.id === id ? only.id : null;
}

function ColumnMenu({ stack, columnId }: { stack: ShownStack; columnId: string }) {
  const actions = useBoardActions();
  const { stacks } = useBoardScene();
  const [isOpen, setOpen] = useState(false);
  const at = stacks.findIndex(({ id }) => id === stack.id);
  const { kind } = stack;
  return (
    <ActionMenu open={isOpen} onOpenChange={setOpen}>
      <ActionMenu.Trigger>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          tabIndex={-1}
          icon={<MenuElipsisVerticalIcon title={columnsText.menu(stack.name)} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.Group aria-label={columnsText.menu(stack.name)}>
          <ActionMenu.Item onSelect={() => actions.add(stack.id)}>
            {text.add(stack.name)}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => actions.editColumns({ do: 'edit', columnId })}>
            {columnsText.rename}
          </ActionMenu.Item>
          <ActionMenu.Item disabled={at <= 0} onSelect={() => actions.moveColumn(columnId, -1)}>
            {columnsText.left}
          </ActionMenu.Item>
          <ActionMenu.Item
            disabled={at === stacks.length - 1}
            onSelect={() => actions.moveColumn(columnId, 1)}
          >
            {columnsText.right}
          </ActionMenu.Item>
          <ActionMenu.Item
            onSelect={() =>
              actions.editColumns({ do: 'add', kind, before: stacks[at + 1]?.id ?? null })
            }
          >
            {columnsText.addAfter}
          </ActionMenu.Item>
          <ActionMenu.Item onSelect={() => actions.editColumns({ do: 'remove', columnId })}>
            {columnsText.remove}
          </ActionMenu.Item>
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
