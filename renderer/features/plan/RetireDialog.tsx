import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { PlanPoint, PlanRevisions } from '../../../electron/contract/plan-revisions.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { pointText } from './pointText.ts';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = revisionText.retire;

interface Props {
  points: PlanPoint[];
  changes: PlanRevisions['changes'];
  onClose: () => void;
}

/** Which part of the plan is to be taken out at the next revision, and why. */
export function RetireDialog({ points, changes, onClose }: Props) {
  const trpc = useTRPC();
  const retire = useCommand(trpc.plan.retire.mutationOptions(), {
    toast: revisionText.dialog.saved,
    undo: true,
  });
  const draft = useFormDraft('plan', 'retire');
  const [chosen, setChosen] = useField(draft, 'chosen', 0);
  const [reason, setReason] = useField(draft, 'reason', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    const point = points[chosen];
    if (!point || reason.trim() === '') return field.current?.focus();
    const { target, targetId } = point;
    const waiting = changes.find((one) => one.target === target && one.targetId === targetId);
    retire.mutate(
      { target, targetId, revision: waiting?.revision ?? null, reason: reason.trim() },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={text.lead}
      submit={text.submit}
      isPending={retire.isPending}
      error={retire.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        size="small"
        label={revisionText.dialog.point}
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {points.map((point, index) => (
          <option key={`${point.target} ${point.targetId}`} value={index}>
            {pointText(point)}
          </option>
        ))}
      </Select>
      <Textarea
        ref={field}
        size="small"
        label={text.reason}
        minRows={2}
        limit={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
