import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { CapacityRow, PlannedSprint } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = sprintText.capacityDialog;
const kinds = ['hours', 'percent', 'none'] as const;
type Kind = (typeof kinds)[number];
const kindLabel: Record<Kind, string> = {
  hours: text.asHours,
  percent: text.asPercent,
  none: text.none,
};

/** A number as it is typed in Norwegian; null when it is not one. */
function numberOf(typed: string): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(value) ? null : value;
}
const typedOf = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));

interface Props {
  sprint: PlannedSprint;
  /** The role to change; null for a new one. */
  row: CapacityRow | null;
  onClose: () => void;
}

/** How much time a role has in the sprint, in hours or per cent, and its days off. */
export function CapacityDialog({ sprint, row, onClose }: Props) {
  const trpc = useTRPC();
  const save = useCommand(trpc.sprint.saveCapacity.mutationOptions());
  const remove = useCommand(trpc.sprint.removeCapacity.mutationOptions(), { undo: true });
  const draft = useFormDraft(
    'sprint',
    `capacity:${sprint.id}:${encodeURIComponent(row?.who ?? '')}`,
  );
  const [who, setWho] = useField(draft, 'who', row?.who ?? '');
  const [kind, setKind] = useField<Kind>(draft, 'kind', startKind(row));
  const [amount, setAmount] = useField(
    draft,
    'amount',
    typedOf(row?.hours ?? row?.percent ?? null),
  );
  const [daysOff, setDaysOff] = useField(draft, 'daysOff', typedOf(row?.daysOff ?? 0));
  const [isTried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const given = kind === 'none' ? 0 : numberOf(amount);
  const off = numberOf(daysOff === '' ? '0' : daysOff);
  const submit = () => {
    setTried(true);
    if (who.trim() === '') return name.current?.focus();
    if (given === null || off === null) return;
    save.mutate(
      {
        sprintId: sprint.id,
        who: who.trim(),
        ...(row?.isStated ? { from: row.who } : {}),
        hours: kind === 'hours' ? given : null,
        percent: kind === 'percent' ? given : null,
        daysOff: off,
      },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead(sprint.workingDays)}
      submit={text.save}
      isPending={save.isPending}
      error={save.error ?? remove.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={name}
      extra={
        row?.isStated && (
          <Button
            size="small"
            variant="tertiary"
            type="button"
            onClick={() =>
              remove.mutate(
                { sprintId: sprint.id, who: row.who },
                { onSuccess: draft.saved(onClose) },
              )
            }
          >
            {text.remove}
          </Button>
        )
      }
    >
      <TextField
        ref={name}
        size="small"
        label={text.who}
        value={who}
        limit={80}
        error={isTried && who.trim() === '' ? text.noWho : undefined}
        onChange={(event) => setWho(event.target.value)}
      />
      <RadioGroup
        size="small"
        legend={text.how}
        value={kind}
        onChange={(next: Kind) => setKind(next)}
      >
        {kinds.map((one) => (
          <Radio key={one} value={one}>
            {kindLabel[one]}
          </Radio>
        ))}
      </RadioGroup>
      {kind !== 'none' && (
        <div className="dp-form__pair">
          <TextField
            size="small"
            inputMode="decimal"
            label={kind === 'hours' ? text.hours : text.percent}
            value={amount}
            error={isTried && given === null ? text.notNumber : undefined}
            onChange={(event) => setAmount(event.target.value)}
          />
          <TextField
            size="small"
            inputMode="decimal"
            label={text.daysOff}
            value={daysOff}
            error={isTried && off === null ? text.notNumber : undefined}
            onChange={(event) => setDaysOff(event.target.value)}
          />
        </div>
      )}
    </FormDialog>
  );
}

function startKind(row: CapacityRow | null): Kind {
  if (row === null || !row.isStated) return 'hours';
  if (row.percent !== null) return 'percent';
  return row.hours === null ? 'none' : 'hours';
}
