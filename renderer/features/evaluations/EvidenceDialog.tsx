import { useState } from 'react';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { emptyEvidence, EvidenceFields, readEvidence } from '../../ui/evidence/EvidenceFields.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

const text = evaluationText.evidence;

interface Props {
  evaluationId: string;
  citable: EvaluationDetail['citable'];
  onClose: () => void;
}

/** Adds one piece of evidence to a note. */
export function EvidenceDialog({ evaluationId, citable, onClose }: Props) {
  const trpc = useTRPC();
  const add = useCommand(trpc.evaluation.addEvidence.mutationOptions(), {
    toast: text.added,
    undo: true,
  });
  const draft = useFormDraft('evaluation', `evidence:${evaluationId}`);
  const [value, setValue] = useField(draft, 'value', () => emptyEvidence(citable));
  const [isAsked, setIsAsked] = useState(false);
  const submit = () => {
    setIsAsked(true);
    const evidence = readEvidence(value, citable);
    if (evidence) add.mutate({ evaluationId, ...evidence }, { onSuccess: draft.saved(onClose) });
  };
  return (
    <FormDialog
      draft={draft}
      title={text.dialogTitle}
      submit={text.add}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <EvidenceFields {...{ value, citable, isAsked }} onChange={setValue} />
    </FormDialog>
  );
}
