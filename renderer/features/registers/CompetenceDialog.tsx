import { Button } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import type { CompetenceRow } from '../../../electron/contract/registers.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { competenceText, registersText } from '../../text/registers.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = competenceText.dialog;

/** The fields measure 4 names first. */
export const planFields = [
  'Familieterapi',
  'Psykisk helse',
  'Barn som pårørende',
  'Spesialpedagogikk',
] as const;

/** One count by field and unit; null makes a new one. */
export function CompetenceDialog(props: { row: CompetenceRow | null; onClose: () => void }) {
  const { row, onClose } = props;
  const trpc = useTRPC();
  const save = useCommand(trpc.competence.save.mutationOptions(), {
    toast: registersText.saved,
    undo: true,
  });
  const remove = useCommand(trpc.competence.remove.mutationOptions(), { undo: true });
  const draft = useFormDraft('competence', props.row?.id);
  const [fields, setFields] = useField(draft, 'fields', {
    field: row?.field ?? '',
    unit: row?.unit ?? '',
    have: row?.have.toString() ?? '',
    need: row?.need.toString() ?? '',
    note: row?.note ?? '',
  });
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const list = useId();
  const set = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [key]: event.target.value });
  const faults = {
    field: fields.field.trim() === '' ? text.missing : undefined,
    unit: fields.unit.trim() === '' ? text.missing : undefined,
    have: /^\d{1,5}$/.test(fields.have.trim()) ? undefined : registersText.wholeNumber,
    need: /^\d{1,5}$/.test(fields.need.trim()) ? undefined : registersText.wholeNumber,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return first.current?.focus();
    save.mutate(
      {
        ...{ competenceId: row?.id ?? null, revision: row?.revision ?? null, note: fields.note },
        ...{ field: fields.field, unit: fields.unit },
        ...{ have: Number(fields.have), need: Number(fields.need) },
      },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={row ? text.editTitle : text.newTitle}
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={first}
      extra={
        row && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            onClick={() =>
              remove.mutate({ competenceId: row.id }, { onSuccess: draft.saved(onClose) })
            }
          >
            {text.remove}
          </Button>
        )
      }
    >
      <TextField
        ref={first}
        size="small"
        list={list}
        label={text.field}
        limit={80}
        value={fields.field}
        error={isTried ? faults.field : undefined}
        onChange={set('field')}
      />
      <datalist id={list}>
        {planFields.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <TextField
        size="small"
        label={text.unit}
        limit={80}
        value={fields.unit}
        error={isTried ? faults.unit : undefined}
        onChange={set('unit')}
      />
      <div className="dp-form__pair">
        {(['have', 'need'] as const).map((key) => (
          <TextField
            key={key}
            size="small"
            inputMode="numeric"
            label={text[key]}
            value={fields[key]}
            error={isTried ? faults[key] : undefined}
            onChange={set(key)}
          />
        ))}
      </div>
      <TextField
        size="small"
        label={text.note}
        limit={500}
        value={fields.note}
        onChange={set('note')}
      />
    </FormDialog>
  );
}
