import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { halfYearIndex } from '../../../../electron/contract/half-years.ts';
import type { Wave } from '../../../../electron/contract/timeline.ts';
import { waveStates, type WaveState } from '../../../../electron/contract/vocabulary.ts';
import { waveWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { timelineText } from '../../../text/timeline.ts';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../../ui/HalfYearSelect.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { MeasureField } from '../MeasureField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = timelineText.wave;

interface Props {
  measureId: number;
  /** The wave to change; null for a new one. */
  wave: Wave | null;
  halfYear: string;
  canChoose: boolean;
  onClose: () => void;
}

/** A school or unit that takes the measure into use, and when. */
export function WaveDialog({ measureId: given, wave, halfYear, canChoose, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.wave.add.mutationOptions(), said);
  const update = useCommand(trpc.wave.update.mutationOptions(), said);
  const remove = useCommand(trpc.wave.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('wave', wave?.id ?? `new:${given}`);
  const [measureId, setMeasureId] = useField(draft, 'measureId', given);
  const [unit, setUnit] = useField(draft, 'unit', wave?.unit ?? '');
  const [start, setStart] = useState(wave?.startHalfYear ?? halfYear);
  const [end, setEnd] = useField(draft, 'end', wave?.endHalfYear ?? halfYear);
  const [state, setState] = useField<WaveState>(draft, 'state', wave?.state ?? 'planned');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isTooEarly = halfYearIndex(end) < halfYearIndex(start);

  const save = () => {
    setTried(true);
    if (unit.trim() === '') return field.current?.focus();
    if (isTooEarly) return;
    const fields = { unit: unit.trim(), startHalfYear: start, endHalfYear: end, state };
    if (wave)
      update.mutate(
        { waveId: wave.id, revision: wave.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={wave ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        wave && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() => remove.mutate({ waveId: wave.id }, { onSuccess: draft.saved(onClose) })}
          />
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={text.unit}
        limit={120}
        value={unit}
        error={isTried && unit.trim() === '' ? text.unitMissing : undefined}
        onChange={(event) => setUnit(event.target.value)}
      />
      {canChoose && <MeasureField value={measureId} onChange={setMeasureId} />}
      <div className="dp-form__pair">
        <HalfYearSelect label={text.from} value={start} onChange={setStart} />
        <HalfYearSelect
          label={text.to}
          value={end}
          error={isTooEarly ? text.tooEarly : undefined}
          onChange={setEnd}
        />
        <Select
          size="small"
          label={text.state}
          value={state}
          onChange={(event) => setState(event.target.value as WaveState)}
        >
          {waveStates.map((value) => (
            <option key={value} value={value}>
              {waveWord[value]}
            </option>
          ))}
        </Select>
      </div>
    </FormDialog>
  );
}
