import { ArrowDownIcon, ArrowUpIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Button, Checkbox } from '@navikt/ds-react';
import type { ChecklistItem } from '../../../../electron/contract/card-content.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { announce } from '../../../ui/announce.ts';
import { textFault } from '../../../ui/fields/fault.ts';
import { FaultLine } from '../../../ui/fields/FaultLine.tsx';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';

interface Props {
  item: ChecklistItem;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
  /** Asked just before the row goes away, so that the focus does not. */
  onLeave: () => void;
}

const text = cardText.checklist;

/** One point: a tick, its words, and its place. */
export function ChecklistRow({ item, isFirst, isLast, onMove, onLeave }: Props) {
  const trpc = useTRPC();
  const update = useCommand(trpc.checklistItem.update.mutationOptions());
  const remove = useCommand(trpc.checklistItem.remove.mutationOptions(), {
    toast: ({ text: words }) => text.removed(words),
    undo: true,
  });
  const kept = useFormDraft('checklistItem', item.id);
  const [draft, setDraft] = useField<string | null>(kept, 'text', null);
  const shown = draft ?? item.text;
  const fault = textFault(shown, 300);

  const save = () => {
    const words = draft?.trim() ?? '';
    if (draft === null || words === item.text) return setDraft(null);
    if (words === '') return setDraft(null);
    if (fault !== null) return;
    update.mutate(
      { itemId: item.id, revision: item.revision, text: words },
      // Words that met somebody else's stay in the field beside the message.
      { onSuccess: () => setDraft(null) },
    );
  };
  const tick = (isDone: boolean) => {
    update.mutate({ itemId: item.id, revision: item.revision, isDone });
    announce(isDone ? text.ticked(item.text) : text.unticked(item.text));
  };
  const drop = () => {
    onLeave();
    remove.mutate({ itemId: item.id });
  };
  return (
    <li className="dp-checklist__row" data-done={item.isDone || undefined}>
      <Checkbox
        size="small"
        hideLabel
        checked={item.isDone}
        onChange={(event) => tick(event.target.checked)}
      >
        {item.text}
      </Checkbox>
      <input
        type="text"
        className="dp-checklist__text"
        aria-label={text.item(item.text)}
        value={shown}
        aria-invalid={fault !== null}
        aria-describedby={`${item.id}-fault`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault();
            onMove(event.key === 'ArrowUp' ? -1 : 1);
          } else if (event.key === 'Enter' && !event.ctrlKey) {
            event.preventDefault();
            save();
          } else if (event.key === 'Backspace' && shown === '') {
            event.preventDefault();
            drop();
          }
        }}
      />
      <DraftRestored draft={kept} />
      {fault !== null && <FaultLine id={`${item.id}-fault`} fault={fault} />}
      <span className="dp-checklist__tools">
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          disabled={isFirst}
          icon={<ArrowUpIcon title={text.up(item.text)} />}
          onClick={() => onMove(-1)}
        />
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          disabled={isLast}
          icon={<ArrowDownIcon title={text.down(item.text)} />}
          onClick={() => onMove(1)}
        />
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<XMarkIcon title={text.remove(item.text)} />}
          onClick={drop}
        />
      </span>
    </li>
  );
}
