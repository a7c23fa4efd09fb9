import { useRef, useState } from 'react';
import { Select } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import type { MeasureName } from './measureName.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

interface Props {
  row: ChallengeRow;
  measures: readonly MeasureName[];
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = challengesText.linkDialog;

/** Links a measure to a challenge; a link without a reason is not a link. */
export function LinkDialog({ row, measures, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const draft = useFormDraft('challenge', `link:${row.id}`);
  const [measureId, setMeasureId] = useField<number | null>(draft, 'measureId', null);
  const [reason, setReason] = useField(draft, 'reason', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const link = useCommand(trpc.challenge.link.mutationOptions(), {
    toast: () => text.saved(row.id, measureId ?? 0),
    undo: true,
  });
  const free = measures.filter(({ id }) => row.measures.every((m) => m.measureId !== id));
  const save = () => {
    setTried(true);
    if (measureId === null) field.current?.focus();
    else if (reason.trim() === '') reasonField.current?.focus();
    else
      link.mutate(
        { challengeId: row.id, measureId, reason: reason.trim() },
        { onSuccess: draft.saved(onClose) },
      );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title(row.id)}
      lead={challengesText.quote(row.adoptedText)}
      submit={text.save}
      isPending={link.isPending}
      onSubmit={save}
      onClose={onClose}
      returnFocus={returnFocus}
      firstField={field}
    >
      <Select
        ref={field}
        size="small"
        label={text.measure}
        value={measureId ?? ''}
        error={isTried && measureId === null ? text.measureMissing : undefined}
        onChange={(event) => setMeasureId(Number(event.target.value) || null)}
      >
        <option value="">{text.choose}</option>
        {free.map(({ id, name }) => (
          <option key={id} value={id}>
            {challengesText.measureName(id, name)}
          </option>
        ))}
      </Select>
      <Textarea
        ref={reasonField}
        size="small"
        label={text.reason}
        description={text.reasonHelp}
        minRows={2}
        limit={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
