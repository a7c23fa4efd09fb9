import { Select } from '@navikt/ds-react';
import { useRef, useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../../../electron/contract/reading.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { formatNumber } from '../../../text/format.ts';
import { readingText } from '../../../text/indicators.ts';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const words = readingText.target;

interface Props {
  detail: IndicatorDetail;
  reading: IndicatorReading;
  onClose: () => void;
}

/** Value, by when, and why: the group's own judgement. */
export function TargetDialog({ detail, reading, onClose }: Props): ReactElement {
  const trpc = useTRPC().reading;
  const set = useCommand(trpc.setTarget.mutationOptions(), { toast: words.saved, undo: true });
  const remove = useCommand(trpc.removeTarget.mutationOptions(), {
    toast: words.removed,
    undo: true,
  });
  const { target, targetPeriods, indicatorId } = reading;
  const draft = useFormDraft('reading', `target:${detail.id}`);
  const [typed, setTyped] = useField(
    draft,
    'typed',
    target === null ? '' : formatNumber(target.value, detail.decimals).replaceAll('\u202f', ''),
  );
  const [byPeriod, setByPeriod] = useField(
    draft,
    'byPeriod',
    target?.byPeriod ?? targetPeriods[0]?.code ?? '',
  );
  const [rationale, setRationale] = useField(draft, 'rationale', target?.rationale ?? '');
  const [isTried, setTried] = useState(false);
  const valueField = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const value = readNumber(typed);
  const save = () => {
    setTried(true);
    if (value === null) return valueField.current?.focus();
    if (rationale.trim() === '') return why.current?.focus();
    set.mutate(
      { indicatorId, value, byPeriod, rationale: rationale.trim() },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={words.dialogTitle}
      lead={words.lead}
      submit={words.save}
      isPending={set.isPending}
      onSubmit={save}
      onClose={onClose}
      firstField={valueField}
      extra={
        target !== null && (
          <RemoveButton
            label={words.remove}
            isPending={remove.isPending}
            onRemove={() => remove.mutate({ indicatorId }, { onSuccess: draft.saved(onClose) })}
          />
        )
      }
    >
      <div className="dp-reading-pair">
        <TextField
          ref={valueField}
          size="small"
          inputMode="decimal"
          label={words.valueLabel(detail.unit)}
          value={typed}
          error={isTried && value === null ? words.valueMissing : undefined}
          onChange={(change) => setTyped(change.target.value)}
        />
        <Select
          size="small"
          label={words.by}
          value={byPeriod}
          onChange={(change) => setByPeriod(change.target.value)}
        >
          {targetPeriods.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <Textarea
        ref={why}
        size="small"
        label={words.rationale}
        description={words.rationaleHelp}
        minRows={2}
        limit={1000}
        value={rationale}
        error={isTried && rationale.trim() === '' ? words.rationaleMissing : undefined}
        onChange={(change) => setRationale(change.target.value)}
      />
    </FormDialog>
  );
}

/** «42,5», «1 200»; null for anything else, and for numbers under zero. */
function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll(/[\s\u00a0\u202f]/gu, '');
  return /^\d{1,9}(?:[.,]\d{1,4})?$/u.test(plain) ? Number(plain.replace(',', '.')) : null;
}
