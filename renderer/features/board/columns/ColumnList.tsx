import { ArrowDownIcon, ArrowUpIcon, PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Dialog } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { BoardColumn } from '../../../../electron/contract/cards.ts';
import { commonText } from '../../../text/common.ts';
import { boardsText } from '../../../text/boards.ts';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import type { ColumnEdit } from '../boardScene.ts';
import { columnStatus } from '../columnStatus.ts';
import { cardsIn } from '../movement.ts';
import type { BoardData } from '../stacks.ts';
import { useMoveColumn } from '../useColumnCommands.ts';

interface Props {
  board: BoardData;
  /** The column the list opens at. */
  columnId: string | null;
  onEdit: (edit: ColumnEdit) => void;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = boardsText.columns;

/** Every column in order: the whole of shaping a board, by keyboard or mouse. */
export function ColumnList({ board, columnId, onEdit, onClose, returnFocus }: Props) {
  const { columns } = board;
  const move = useMoveColumn(columns);
  const [at, setAt] = useState(columnId ?? columns[0]?.id ?? '');
  const list = useRef<HTMLUListElement>(null);
  const focusAt = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(id)}"]`);
  const keys = (column: BoardColumn, event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (way === null) return;
    event.preventDefault();
    if (event.altKey) return move.moveBy(column, way);
    const next = columns[columns.findIndex(({ id }) => id === column.id) + way];
    if (next) focusAt(next.id)?.focus();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup
        width="medium"
        initialFocusTo={() => focusAt(at) ?? null}
        returnFocusTo={returnFocus}
      >
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
          <Dialog.Description>{`${text.lead} ${text.keys}`}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <ul ref={list} className="dp-column-list" aria-label={text.list}>
            {columns.map((column, index) => {
              const { id, name, kind, wipLimit } = column;
              const count = cardsIn(board, id).length;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="dp-column-list__name"
                    data-column={id}
                    tabIndex={id === at ? 0 : -1}
                    onFocus={() => setAt(id)}
                    onClick={() => onEdit({ do: 'edit', columnId: id })}
                    onKeyDown={(event) => keys(column, event)}
                  >
                    <StatusIcon status={columnStatus[kind]} />
                    <strong>{name}</strong>
                    <span>{text.facts(boardsText.kinds[kind], count, wipLimit)}</span>
                  </button>
                  <span className="dp-column-list__tools">
                    <Tool
                      title={text.up(name)}
                      icon={ArrowUpIcon}
                      isOff={index === 0}
                      onClick={() => move.moveBy(column, -1)}
                    />
                    <Tool
                      title={text.down(name)}
                      icon={ArrowDownIcon}
                      isOff={index === columns.length - 1}
                      onClick={() => move.moveBy(column, 1)}
                    />
                    <Tool
                      title={text.edit(name)}
                      icon={PencilIcon}
                      onClick={() => onEdit({ do: 'edit', columnId: id })}
                    />
                    <Tool
                      title={text.removeNamed(name)}
                      icon={TrashIcon}
                      onClick={() => onEdit({ do: 'remove', columnId: id })}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </Dialog.Body>
        <Dialog.Footer>
          <Button
            size="small"
            icon={<PlusIcon aria-hidden />}
            onClick={() => {
              const after = columns.findIndex(({ id }) => id === at) + 1;
              const kind = columns[after - 1]?.kind ?? 'active';
              onEdit({ do: 'add', kind, before: columns[after]?.id ?? null });
            }}
          >
            {text.add}
          </Button>
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {commonText.close}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Tool(props: {
  title: string;
  icon: typeof ArrowUpIcon;
  isOff?: boolean;
  onClick: () => void;
}) {
  const { title, icon: Icon, isOff = false, onClick } = props;
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      data-color="neutral"
      icon={<Icon title={title} />}
      disabled={isOff}
      onClick={onClick}
    />
  );
}
