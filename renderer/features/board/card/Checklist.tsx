import { useRef } from 'react';
import type { ChecklistItem } from '../../../../electron/contract/card-content.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { cardText } from '../../../text/card.ts';
import { announce } from '../../../ui/announce.ts';
import { ChecklistRow } from './ChecklistRow.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

const text = cardText.checklist;

/** The steps of the work: added one after the other, ticked, reworded, moved and removed by keyboard. */
export function Checklist({ cardId, items }: { cardId: string; items: readonly ChecklistItem[] }) {
  const trpc = useTRPC();
  const add = useCommand(trpc.checklistItem.add.mutationOptions());
  const move = useCommand(trpc.checklistItem.move.mutationOptions());
  const draft = useFormDraft('checklistItem', `new:${cardId}`);
  const [typed, setTyped] = useField(draft, 'text', '');
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const save = () => {
    const words = typed.trim();
    if (words === '') return;
    setTyped('');
    add.mutateAsync({ cardId, text: words }).catch(() =>
      // What was typed comes back, unless the next point is already under way.
      setTyped((now) => (now === '' ? words : now)),
    );
  };
  const shift = (index: number, step: -1 | 1) => {
    const item = items[index];
    if (!item) return;
    if (items[index + step] === undefined) return announce(text.edge(item.text));
    const before = step < 0 ? items[index - 1] : items[index + 2];
    move.mutate(
      { itemId: item.id, before: before?.id ?? null },
      { onSuccess: () => announce(text.moved(item.text, index + step + 1, items.length)) },
    );
  };
  /** After a removal the focus goes to the next point, else the one before, else the field. */
  const leave = (index: number) => {
    const inputs = list.current?.querySelectorAll<HTMLElement>('input[type="text"]');
    const next = inputs?.[index + 1] ?? inputs?.[index - 1] ?? field.current;
    next?.focus();
  };

  return (
    <div className="dp-checklist">
      {items.length > 0 && (
        <ul ref={list} aria-label={text.list}>
          {items.map((item, index) => (
            <ChecklistRow
              key={item.id}
              item={item}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onMove={(step) => shift(index, step)}
              onLeave={() => leave(index)}
            />
          ))}
        </ul>
      )}
      <DraftRestored draft={draft} />
      <TextField
        ref={field}
        size="small"
        label={text.add}
        description={items.length > 1 ? `${text.addHelp} ${text.keys}` : text.addHelp}
        value={typed}
        limit={300}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
          event.preventDefault();
          save();
        }}
      />
    </div>
  );
}
