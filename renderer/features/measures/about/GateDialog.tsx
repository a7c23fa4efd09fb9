import { Radio, RadioGroup } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { StageEntry } from '../../../../electron/contract/stages.ts';
import { gateOutcomes, type GateOutcome } from '../../../../electron/contract/vocabulary.ts';
import { gateWord, stageWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useToday } from '../../../api/useToday.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { DateField, type DateValue } from '../../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = workText.gate;

interface Props {
  measureId: number;
  entry: StageEntry;
  onClose: () => void;
}

/** What was decided at the door of a stage, by whom and why. */
export function GateDialog({ measureId, entry, onClose }: Props) {
  const trpc = useTRPC();
  const { stage, gate } = entry;
  const save = useCommand(trpc.stage.setGate.mutationOptions(), { toast: text.saved, undo: true });
  const remove = useCommand(trpc.stage.setGate.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const today = useToday();
  const draft = useFormDraft('stage', `gate:${measureId}:${entry.stage}`);
  const [outcome, setOutcome] = useField<GateOutcome>(draft, 'outcome', gate?.outcome ?? 'go');
  const [grounds, setGrounds] = useField(draft, 'grounds', gate?.grounds ?? '');
  const [decidedBy, setDecidedBy] = useField(draft, 'decidedBy', gate?.decidedBy ?? '');
  const [decidedOn, setDecidedOn] = useField<DateValue>(draft, 'decidedOn', {
    date: gate?.decidedOn ?? today,
    isWrong: false,
  });
  const [isTried, setTried] = useState(false);
  const groundsField = useRef<HTMLTextAreaElement>(null);
  const byField = useRef<HTMLInputElement>(null);

  const submit = () => {
    setTried(true);
    if (grounds.trim() === '') return groundsField.current?.focus();
    if (decidedBy.trim() === '') return byField.current?.focus();
    if (decidedOn.date === null) return;
    save.mutate(
      {
        measureId,
        stage,
        gate: { outcome, grounds, decidedBy, decidedOn: decidedOn.date },
      },
      { onSuccess: draft.saved(onClose) },
    );
  };

  return (
    <FormDialog
      draft={draft}
      title={text.title(stageWord[stage])}
      lead={text.lead}
      submit={workText.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
      extra={
        gate !== null && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ measureId, stage, gate: null }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <RadioGroup size="small" legend={text.outcome} value={outcome} onChange={setOutcome}>
        {gateOutcomes.map((value) => (
          <Radio key={value} value={value}>
            {gateWord[value]}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        ref={groundsField}
        size="small"
        label={text.grounds}
        minRows={2}
        limit={1000}
        value={grounds}
        error={isTried && grounds.trim() === '' ? text.groundsMissing : undefined}
        onChange={(event) => setGrounds(event.target.value)}
      />
      <div className="dp-form__pair">
        <TextField
          ref={byField}
          size="small"
          label={text.by}
          description={text.byHelp}
          limit={120}
          value={decidedBy}
          error={isTried && decidedBy.trim() === '' ? text.byMissing : undefined}
          onChange={(event) => setDecidedBy(event.target.value)}
        />
        <DateField
          label={text.on}
          value={decidedOn.date}
          error={
            decidedOn.isWrong || (isTried && decidedOn.date === null) ? text.onMissing : undefined
          }
          onChange={setDecidedOn}
        />
      </div>
    </FormDialog>
  );
}
