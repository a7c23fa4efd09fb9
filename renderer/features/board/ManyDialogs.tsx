import { useId, useRef, useState } from 'react';
import type { CardFace } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardsText } from '../../text/boards.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { cardElement } from './cardElement.ts';
import type { BoardData } from './stacks.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  cards: readonly [CardFace, ...CardFace[]];
  onClose: () => void;
}

const text = boardsText.selection;
const seen = (cards: readonly CardFace[]) =>
  cards.map(({ id, revision }) => ({ cardId: id, revision }));
/** What they all have, or nothing. */
const common = <T,>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

function useUpdateMany(sentence: string) {
  const trpc = useTRPC();
  return useCommand(trpc.card.updateMany.mutationOptions(), {
    cards: (cards) => ({ cards }),
    toast: sentence,
    undo: true,
  });
}

/** Who answers for several cards: one step, one undo. */
export function OwnerManyDialog({ cards, board, onClose }: Props & { board: BoardData }) {
  const update = useUpdateMany(text.ownerSaved(cards.length));
  const draft = useFormDraft('card', 'many');
  const [owner, setOwner] = useField(
    draft,
    'owner',
    () => common(cards.map((card) => card.owner)) ?? '',
  );
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const owners = new Set(board.cards.flatMap((card) => card.owner ?? []));
  return (
    <FormDialog
      draft={draft}
      title={text.ownerTitle(cards.length)}
      submit={text.save}
      isPending={update.isPending}
      error={update.error}
      onSubmit={() =>
        update.mutate(
          { cards: seen(cards), owner: owner.trim() || null },
          { onSuccess: draft.saved(onClose) },
        )
      }
      onClose={onClose}
      firstField={field}
      returnFocus={() => cardElement(cards[0].id)}
    >
      <TextField
        ref={field}
        size="small"
        label={text.ownerLabel}
        description={text.ownerHelp}
        value={owner}
        limit={80}
        list={list}
        onChange={(event) => setOwner(event.target.value)}
      />
      <datalist id={list}>
        {[...owners].toSorted(new Intl.Collator('nb').compare).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </FormDialog>
  );
}

/** When several cards are due: one step, one undo. */
export function DueManyDialog({ cards, onClose }: Props) {
  const update = useUpdateMany(text.dueSaved(cards.length));
  const [start] = useState(() => common(cards.map((card) => card.dueDate)));
  const [{ date: dueDate, isWrong }, setValue] = useState<DateValue>({
    date: start,
    isWrong: false,
  });
  const field = useRef<HTMLElement>(null);
  const findField = (box: HTMLElement | null) => {
    field.current = box?.querySelector('input') ?? null;
  };
  return (
    <FormDialog
      draft={null}
      title={text.dueTitle(cards.length)}
      lead={text.dueHelp}
      submit={text.save}
      isPending={update.isPending}
      error={update.error}
      onSubmit={() => {
        if (!isWrong) update.mutate({ cards: seen(cards), dueDate }, { onSuccess: onClose });
      }}
      onClose={onClose}
      firstField={field}
      returnFocus={() => cardElement(cards[0].id)}
    >
      <div ref={findField}>
        <DateField
          label={text.dueLabel}
          value={start}
          error={isWrong ? text.dueWrong : undefined}
          onChange={setValue}
        />
      </div>
    </FormDialog>
  );
}
