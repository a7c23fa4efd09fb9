import { useRef, useState } from 'react';
import type {
  PlanCard,
  PlannedSprint,
  SprintPlanning,
} from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { rowElement } from './useRowFocus.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface OwnerProps {
  card: PlanCard;
  known: readonly string[];
  save: (owner: string) => Promise<unknown>;
  onClose: () => void;
}

/** Who owns a card; the roles that are in the sprint are offered. */
export function OwnerDialog({ card, known, save, onClose }: OwnerProps) {
  const text = sprintText.owner;
  const draft = useFormDraft('card', `owner:${card.id}`);
  const [owner, setOwner] = useField(draft, 'owner', card.owner ?? '');
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({
    isPending: false,
    error: null,
  });
  const field = useRef<HTMLInputElement>(null);
  const submit = () => {
    setState({ isPending: true, error: null });
    save(owner).then(draft.saved(onClose), (error: unknown) =>
      setState({ isPending: false, error }),
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title(card.code)}
      lead={card.title}
      submit={text.save}
      isPending={state.isPending}
      error={state.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={field}
      returnFocus={() => rowElement(card.id)}
    >
      <TextField
        ref={field}
        size="small"
        label={text.label}
        description={text.help}
        value={owner}
        limit={80}
        list="plan-owners"
        autoComplete="off"
        onChange={(event) => setOwner(event.target.value)}
      />
      <datalist id="plan-owners">
        {known.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </datalist>
    </FormDialog>
  );
}

interface GapProps {
  measureId: number;
  columnId: string;
  gap: SprintPlanning['gaps'][number];
  onMade: (cardId: string) => void;
  onClose: () => void;
}

/** A card for a challenge that nothing points at. */
export function GapDialog({ measureId, columnId, gap, onMade, onClose }: GapProps) {
  const trpc = useTRPC();
  const text = sprintText.gapDialog;
  const create = useCommand(trpc.card.create.mutationOptions(), {
    toast: ({ code }) => text.made(code),
    undo: true,
  });
  const draft = useFormDraft('card', `gap:${measureId}:${gap.id}`);
  const [title, setTitle] = useField(draft, 'title', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = () => {
    setTried(true);
    if (title.trim() === '') return field.current?.focus();
    create.mutate(
      { measureId, columnId, title, challenges: [gap.id] },
      {
        onSuccess: ({ id }) =>
          draft.saved(() => {
            onClose();
            onMade(id);
          })(),
      },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title(gap.id)}
      lead={text.lead(gap.id, gap.shortName)}
      submit={text.save}
      isPending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={text.label}
        value={title}
        limit={200}
        error={isTried && title.trim() === '' ? text.missing : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
    </FormDialog>
  );
}

/** The first and last day of the sprint. */
export function DatesDialog({ sprint, onClose }: { sprint: PlannedSprint; onClose: () => void }) {
  const trpc = useTRPC();
  const text = sprintText.dates;
  const save = useCommand(trpc.sprint.save.mutationOptions());
  const [from, setFrom] = useState<DateValue>({ date: sprint.startDate, isWrong: false });
  const [to, setTo] = useState<DateValue>({ date: sprint.endDate, isWrong: false });
  const isBackwards = from.date !== null && to.date !== null && from.date > to.date;
  const submit = () => {
    if (from.date === null || to.date === null || isBackwards) return;
    const { id: sprintId, revision } = sprint;
    save.mutate(
      { sprintId, revision, startDate: from.date, endDate: to.date },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      draft={null}
      title={text.title}
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="dp-form__pair">
        <DateField
          label={text.from}
          value={from.date}
          error={from.date === null ? text.missing : undefined}
          onChange={setFrom}
        />
        <DateField
          label={text.to}
          value={to.date}
          error={to.date === null ? text.missing : isBackwards ? text.backwards : undefined}
          onChange={setTo}
        />
      </div>
    </FormDialog>
  );
}
