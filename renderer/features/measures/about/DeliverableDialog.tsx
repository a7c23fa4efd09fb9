import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Deliverable } from '../../../../electron/contract/deliverables.ts';
import type { MeasureDependency } from '../../../../electron/contract/measures.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { DateField, type DateValue } from '../../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../../ui/HalfYearSelect.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = workText.dependencies;

interface Props {
  dependencies: readonly MeasureDependency[];
  /** The deliverable to change; null for a new one. */
  deliverable: Deliverable | null;
  onClose: () => void;
}

/** Something one measure needs from another: what, by when, and whether it has come. */
export function DeliverableDialog({ dependencies, deliverable, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.deliverable.add.mutationOptions(), said);
  const update = useCommand(trpc.deliverable.update.mutationOptions(), said);
  const remove = useCommand(trpc.deliverable.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('deliverable', deliverable?.id);
  const [pair, setPair] = useField(draft, 'pair', 0);
  const [words, setWords] = useField(draft, 'words', deliverable?.text ?? '');
  const [halfYear, setHalfYear] = useField(draft, 'halfYear', deliverable?.halfYear ?? '');
  const [received, setReceived] = useField<DateValue>(draft, 'received', {
    date: deliverable?.receivedOn ?? null,
    isWrong: false,
  });
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const save = () => {
    setTried(true);
    const between = dependencies[pair];
    if (words.trim() === '' || !between) return field.current?.focus();
    if (received.isWrong) return;
    const fields = {
      text: words.trim(),
      halfYear: halfYear || null,
      receivedOn: received.date,
    };
    const { measureId, dependsOnId } = between;
    if (deliverable)
      update.mutate(
        { deliverableId: deliverable.id, revision: deliverable.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, dependsOnId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={deliverable ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        deliverable && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ deliverableId: deliverable.id }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={text.text}
        description={text.textHelp}
        limit={200}
        value={words}
        error={isTried && words.trim() === '' ? text.textMissing : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {deliverable === null && (
        <Select
          size="small"
          label={text.between}
          value={pair}
          onChange={(event) => setPair(Number(event.target.value))}
        >
          {dependencies.map(({ measureId, dependsOnId }, index) => (
            <option key={`${measureId}-${dependsOnId}`} value={index}>
              {text.from(dependsOnId, measureId)}
            </option>
          ))}
        </Select>
      )}
      <div className="dp-form__pair">
        <HalfYearSelect
          label={text.expected}
          none={workText.noHalfYear}
          value={halfYear}
          onChange={setHalfYear}
        />
        <DateField
          label={text.receivedOn}
          value={received.date}
          error={received.isWrong ? workText.dateWrong : undefined}
          onChange={setReceived}
        />
      </div>
    </FormDialog>
  );
}
