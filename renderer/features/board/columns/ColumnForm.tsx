import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { BoardColumn } from '../../../../electron/contract/cards.ts';
import { columnKinds, type ColumnKind } from '../../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { boardsText } from '../../../text/boards.ts';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  columns: readonly BoardColumn[];
  /** The column to change; null makes a new one, as `start` says. */
  column: BoardColumn | null;
  start: { kind: ColumnKind; before: string | null } | null;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = boardsText.columns;

/** A column's name and limit; for a new one also what it is for and where it stands. */
export function ColumnForm({ columns, column, start, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const add = useCommand(trpc.board.addColumn.mutationOptions(), {
    toast: ({ name }) => text.added(name),
    undo: true,
  });
  const update = useCommand(trpc.board.updateColumn.mutationOptions(), {
    toast: ({ name }) => text.saved(name),
    undo: true,
  });
  const draft = useFormDraft('board', column?.id ?? `new:${columns[0]?.id ?? 0}`);
  const [name, setName] = useField(draft, 'name', column?.name ?? '');
  const [kind, setKind] = useField<ColumnKind>(draft, 'kind', start?.kind ?? 'active');
  const [before, setBefore] = useField(draft, 'before', start?.before ?? '');
  const [limit, setLimit] = useField(
    draft,
    'limit',
    column?.wipLimit == null ? '' : String(column.wipLimit),
  );
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const typed = limit.trim();
  const isLimitRight = typed === '' || /^[1-9]\d{0,2}$/.test(typed);
  const isNamed = name.trim() !== '';
  const save = () => {
    setTried(true);
    if (!isNamed || !isLimitRight) return field.current?.focus();
    const wipLimit = typed === '' ? null : Number(typed);
    const done = { onSuccess: draft.saved(onClose) };
    const measureId = columns[0]?.measureId ?? 0;
    if (column)
      update.mutate(
        { columnId: column.id, revision: column.revision, name: name.trim(), wipLimit },
        done,
      );
    else add.mutate({ measureId, name: name.trim(), kind, wipLimit, before: before || null }, done);
  };
  return (
    <FormDialog
      draft={draft}
      title={column ? text.editTitle(column.name) : text.add}
      submit={text.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      returnFocus={returnFocus}
    >
      <TextField
        ref={field}
        size="small"
        label={text.name}
        value={name}
        limit={40}
        error={isTried && !isNamed ? text.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {!column && (
        <div className="dp-form__pair">
          <Select
            size="small"
            label={text.kind}
            value={kind}
            onChange={(event) =>
              setKind(columnKinds.find((one) => one === event.target.value) ?? kind)
            }
          >
            {columnKinds.map((one) => (
              <option key={one} value={one}>
                {text.kinds[one]}
              </option>
            ))}
          </Select>
          <Select
            size="small"
            label={text.where}
            value={before}
            onChange={(event) => setBefore(event.target.value)}
          >
            {columns.map((one) => (
              <option key={one.id} value={one.id}>
                {text.before(one.name)}
              </option>
            ))}
            <option value="">{text.last}</option>
          </Select>
        </div>
      )}
      <TextField
        size="small"
        label={text.limit}
        description={text.limitHelp}
        value={limit}
        inputMode="numeric"
        htmlSize={6}
        error={isTried && !isLimitRight ? text.limitInvalid : undefined}
        onChange={(event) => setLimit(event.target.value)}
      />
    </FormDialog>
  );
}
