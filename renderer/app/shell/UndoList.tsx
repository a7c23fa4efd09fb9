import { Button, Dialog } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CommandEntry } from '../../../electron/contract/workspace.ts';
import { useCommand } from '../../api/command.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { whenText } from '../../text/format.ts';
import { historyText } from '../../text/history.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import './undo-list.css';

const text = historyText;
const page = 50;

/** Every change with who and when; chosen by arrow or mouse, and taken back to there. */
export function UndoList({ close }: { close: () => void }) {
  const trpc = useTRPC();
  const [limit, setLimit] = useState(page);
  const query = useQuery(
    trpc.history.list.queryOptions({ limit }, { placeholderData: keepPreviousData }),
  );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && close()} size="small">
      <Dialog.Popup
        width="medium"
        initialFocusTo={() => document.querySelector<HTMLElement>('.dp-changes [tabindex="0"]')}
      >
        <Dialog.Header>
          <Dialog.Title>{text.title}</Dialog.Title>
          <Dialog.Description>{`${text.lead} ${text.keys}`}</Dialog.Description>
        </Dialog.Header>
        <QueryState query={query} shape="list">
          {({ commands, hasOlder }) => (
            <Changes
              commands={commands}
              onOlder={hasOlder ? () => setLimit(limit + page) : null}
              close={close}
            />
          )}
        </QueryState>
      </Dialog.Popup>
    </Dialog>
  );
}

interface ChangesProps {
  commands: readonly CommandEntry[];
  onOlder: (() => void) | null;
  close: () => void;
}

function Changes({ commands, onOlder, close }: ChangesProps) {
  const trpc = useTRPC();
  const today = useToday();
  const options = { toast: ({ sentence }: { sentence: string }) => sentence };
  const undoTo = useCommand(trpc.history.undoTo.mutationOptions(), options);
  const redoTo = useCommand(trpc.history.redoTo.mutationOptions(), options);
  const [at, setAt] = useState(() => commands.findIndex(({ state }) => state === 'done'));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list comes when it has been read; the dialog is open by then.
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);

  const index = Math.min(Math.max(at, 0), commands.length - 1);
  const chosen = commands[index];
  const undone = commands.slice(0, index + 1).filter(({ state }) => state === 'done');
  const redone = commands.slice(index).filter(({ state }) => state === 'undone');
  const isPending = undoTo.isPending || redoTo.isPending;
  const go = () => {
    if (!chosen || isPending) return;
    const { step, state } = chosen;
    if (state === 'done') undoTo.mutate({ step }, { onSuccess: close });
    if (state === 'undone') redoTo.mutate({ step }, { onSuccess: close });
  };
  const choose = (next: number) => {
    const to = Math.min(Math.max(next, 0), commands.length - 1);
    setAt(to);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: commands.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) go();
    else choose(next);
  };
  if (!chosen)
    return (
      <Dialog.Body>
        <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
      </Dialog.Body>
    );
  return (
    <>
      <Dialog.Body>
        <div ref={list} className="dp-changes" role="listbox" aria-label={text.list}>
          {commands.map((command, i) => (
            <div
              key={command.step}
              role="option"
              aria-selected={i === index}
              tabIndex={i === index ? 0 : -1}
              data-state={command.state}
              data-taken={(command.state === 'done' && i <= index) || undefined}
              onFocus={() => setAt(i)}
              onClick={() => choose(i)}
              onDoubleClick={go}
              onKeyDown={keys}
            >
              <span>{command.sentence}</span>
              <span className="dp-changes__by">
                {command.state !== 'done' && <em>{stateText(command, today)}</em>}
                {text.by(command.actor, whenText(command.at, today))}
              </span>
            </div>
          ))}
        </div>
        {onOlder && (
          <Button size="xsmall" variant="tertiary" onClick={onOlder}>
            {text.older}
          </Button>
        )}
        {chosen.state === 'gone' && <p className="dp-changes__nothing">{text.nothing}</p>}
        {chosen.state === 'struck' && <p className="dp-changes__nothing">{text.struckWhy}</p>}
      </Dialog.Body>
      <Dialog.Footer>
        <Button
          size="small"
          loading={isPending}
          disabled={chosen.state === 'gone' || chosen.state === 'struck'}
          onClick={go}
        >
          {chosen.state === 'undone' ? text.redoTo(redone.length) : text.undoTo(undone.length)}
        </Button>
        <Dialog.CloseTrigger>
          <Button size="small" variant="tertiary">
            {commonText.close}
          </Button>
        </Dialog.CloseTrigger>
      </Dialog.Footer>
    </>
  );
}

function stateText({ state, struck }: CommandEntry, today: string): string {
  if (state === 'struck') return text.struck(struck && whenText(struck.at, today), struck?.actor);
  return state === 'done' ? '' : text[state];
}
