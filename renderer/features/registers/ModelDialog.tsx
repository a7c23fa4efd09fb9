import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { CollaborationModel } from '../../../electron/contract/registers.ts';
import { modelVerdicts, type ModelVerdict } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { modelsText, registersText } from '../../text/registers.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = modelsText.dialog;

/** What the group knows and thinks of one model; null makes a new one. */
export function ModelDialog(props: { model: CollaborationModel | null; onClose: () => void }) {
  const { model, onClose } = props;
  const trpc = useTRPC();
  const said = { toast: registersText.saved, undo: true };
  const create = useCommand(trpc.model.create.mutationOptions(), said);
  const update = useCommand(trpc.model.update.mutationOptions(), said);
  const draft = useFormDraft('model', props.model?.id);
  const [fields, setFields] = useField(draft, 'fields', {
    name: model?.name ?? '',
    summary: model?.summary ?? '',
    owner: model?.owner ?? '',
    partners: model?.partners ?? '',
    goals: model?.goals ?? '',
    verdictReason: model?.verdictReason ?? '',
  });
  const [verdict, setVerdict] = useField<ModelVerdict | null>(
    draft,
    'verdict',
    model?.verdict ?? null,
  );
  const [reviewed, setReviewed] = useField<DateValue>(draft, 'reviewed', {
    date: model?.reviewedOn ?? null,
    isWrong: false,
  });
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const set = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [key]: event.target.value });
  const save = () => {
    setTried(true);
    if (fields.name.trim() === '') return field.current?.focus();
    if (reviewed.isWrong) return;
    const { name, summary } = fields;
    if (model === null) create.mutate({ name, summary }, { onSuccess: draft.saved(onClose) });
    else
      update.mutate(
        {
          ...{ modelId: model.id, revision: model.revision },
          ...{ ...fields, verdict, reviewedOn: reviewed.date },
        },
        { onSuccess: draft.saved(onClose) },
      );
  };
  return (
    <FormDialog
      draft={draft}
      title={model?.name ?? text.newTitle}
      width="40rem"
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={text.name}
        limit={120}
        value={fields.name}
        error={isTried && fields.name.trim() === '' ? registersText.nameMissing : undefined}
        onChange={set('name')}
      />
      <Textarea
        size="small"
        label={text.summary}
        minRows={3}
        value={fields.summary}
        onChange={set('summary')}
      />
      {model !== null && (
        <>
          <div className="dp-form__pair">
            <TextField
              size="small"
              label={text.owner}
              description={text.ownerHelp}
              limit={80}
              value={fields.owner}
              onChange={set('owner')}
            />
            <TextField
              size="small"
              label={text.partners}
              limit={2000}
              value={fields.partners}
              onChange={set('partners')}
            />
          </div>
          <Textarea
            size="small"
            label={text.goals}
            minRows={2}
            value={fields.goals}
            onChange={set('goals')}
          />
          <div className="dp-form__pair">
            <Select
              size="small"
              label={text.verdict}
              value={verdict ?? ''}
              onChange={({ target }) =>
                setVerdict(modelVerdicts.find((one) => one === target.value) ?? null)
              }
            >
              <option value="">{text.none}</option>
              {modelVerdicts.map((one) => (
                <option key={one} value={one}>
                  {modelsText.verdict[one]}
                </option>
              ))}
            </Select>
            <DateField
              label={text.reviewedOn}
              value={reviewed.date}
              error={reviewed.isWrong ? text.dateWrong : undefined}
              onChange={setReviewed}
            />
          </div>
          <Textarea
            size="small"
            label={text.reason}
            minRows={2}
            value={fields.verdictReason}
            onChange={set('verdictReason')}
          />
        </>
      )}
    </FormDialog>
  );
}
