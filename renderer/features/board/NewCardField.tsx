import { useEffect, useRef, useState } from 'react';
import { Select } from '@navikt/ds-react';
import type { BoardColumn } from '../../../electron/contract/cards.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';
import { useRefusedReader } from '../../ui/useRefusedReader.ts';
import { PastedLines, pastedLines } from './PastedLines.tsx';
import { useBoardActions } from './boardScene.ts';
import type { ShownStack } from './stacks.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../ui/draft/DraftRestored.tsx';

interface Props {
  stack: ShownStack;
  /** The measure the card is for, where the stack holds several. */
  measureId: number | null;
  measureName: (measureId: number) => string;
  onEscape: () => void;
}

/** Titles one after the other: Enter saves and is ready for the next, Esc closes. */
export function NewCardField({ stack, measureId, measureName, onEscape }: Props) {
  const trpc = useTRPC();
  const { stopAdding } = useBoardActions();
  const create = useCommand(trpc.card.create.mutationOptions(), {
    cards: (card) => ({ cards: [card] }),
  });
  const draft = useFormDraft('card', `new:${stack.id}`);
  const [title, setTitle] = useField(draft, 'title', '');
  const [pasted, setPasted] = useState<string[] | null>(null);
  const first = firstOfEach(stack.columns);
  const [columnId, setColumnId] = useState(
    () => (first.find((column) => column.measureId === measureId) ?? first[0])?.id,
  );
  const column = first.find(({ id }) => id === columnId);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    // In sight also when one more card has come above it.
    box.current?.scrollIntoView({ block: 'nearest' });
  });

  const isRefused = useRefusedReader(stopAdding);
  const save = () => {
    const typed = title.trim();
    if (typed === '' || !column) return;
    setTitle('');
    create.mutateAsync({ measureId: column.measureId, columnId: column.id, title: typed }).then(
      (card) => announce(boardText.board.created(card.code, stack.name)),
      // What was typed comes back, unless the next title is already under way.
      () => setTitle((now) => (now === '' ? typed : now)),
    );
  };

  const saveEach = async (titles: readonly string[]) => {
    setPasted(null);
    field.current?.focus();
    if (!column) return;
    const { measureId: of, id } = column;
    for (const [at, one] of titles.entries())
      try {
        await create.mutateAsync({ measureId: of, columnId: id, title: one });
      } catch {
        // The command has said why; what was not made is offered again.
        return setPasted(titles.slice(at));
      }
    announce(boardText.board.createdMany(titles.length, stack.name));
  };

  if (isRefused) return null;
  return (
    <div
      ref={box}
      role="gridcell"
      className="dp-new-card"
      onBlur={({ relatedTarget }) => {
        const isStill = relatedTarget instanceof Node && box.current?.contains(relatedTarget);
        if (!isStill && title.trim() === '' && pasted === null) stopAdding();
      }}
    >
      <DraftRestored draft={draft} />
      <TextField
        ref={field}
        size="small"
        label={boardText.board.newLabel(stack.name)}
        description={boardText.board.newHelp}
        value={title}
        limit={200}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text/plain'));
          if (lines === null || title.trim() !== '') return;
          event.preventDefault();
          setPasted(lines);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onEscape();
          }
        }}
      />
      {pasted && (
        <PastedLines
          lines={pasted}
          onEach={() => void saveEach(pasted)}
          onOne={(whole) => {
            setTitle(whole);
            setPasted(null);
            field.current?.focus();
          }}
        />
      )}
      {first.length > 1 && (
        <Select
          size="small"
          label={boardsText.all.measure}
          value={columnId}
          onChange={(event) => setColumnId(event.target.value)}
        >
          {first.map(({ id, measureId: of }) => (
            <option key={id} value={id}>
              {boardsText.all.measureName(of, measureName(of))}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

/** One column for each measure: a new card goes to the first of its kind. */
function firstOfEach(columns: readonly BoardColumn[]): BoardColumn[] {
  const seen = new Set<number>();
  return columns.filter(({ measureId }) => !seen.has(measureId) && seen.add(measureId));
}
