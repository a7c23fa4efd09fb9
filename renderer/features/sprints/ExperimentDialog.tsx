import { Button } from '@navikt/ds-react';
import { useRef } from 'react';
import type { Experiment } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = sprintText.experiments;

interface Props {
  sprintId: string;
  /** Null for a new one. */
  experiment: Experiment | null;
  onClose: () => void;
}

/** One trial; plan and prediction can be written until they are locked, what happened only after. */
export function ExperimentDialog({ sprintId, experiment, onClose }: Props) {
  const trpc = useTRPC();
  const create = useCommand(trpc.experiment.create.mutationOptions());
  const save = useCommand(trpc.experiment.save.mutationOptions());
  const remove = useCommand(trpc.experiment.remove.mutationOptions(), { undo: true });
  const draft = useFormDraft('experiment', experiment?.id ?? `new:${sprintId}`);
  const [plan, setPlan] = useField(draft, 'plan', experiment?.plan ?? '');
  const [prediction, setPrediction] = useField(draft, 'prediction', experiment?.prediction ?? '');
  const [result, setResult] = useField(draft, 'result', experiment?.result ?? '');
  const [learned, setLearned] = useField(draft, 'learned', experiment?.learned ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  const isLocked = experiment !== null && experiment.lockedAt !== null;
  const submit = () => {
    if (experiment === null)
      create.mutate({ sprintId, plan, prediction }, { onSuccess: draft.saved(onClose) });
    else
      save.mutate(
        {
          experimentId: experiment.id,
          revision: experiment.revision,
          ...(isLocked ? { result, learned } : { plan, prediction }),
        },
        { onSuccess: draft.saved(onClose) },
      );
  };
  const field = (label: string, value: string, onChange: (next: string) => void, isOwn = false) => (
    <Textarea
      {...(isOwn ? { ref: first } : {})}
      size="small"
      label={label}
      minRows={2}
      limit={1000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <FormDialog
      draft={draft}
      title={experiment === null ? text.titleNew : text.titleEdit}
      {...(isLocked ? { lead: `${experiment.plan} ${text.locked}: ${experiment.prediction}` } : {})}
      submit={text.save}
      isPending={create.isPending || save.isPending}
      error={create.error ?? save.error ?? remove.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={first}
      extra={
        experiment !== null && (
          <Button
            size="small"
            variant="tertiary"
            type="button"
            onClick={() =>
              remove.mutate({ experimentId: experiment.id }, { onSuccess: draft.saved(onClose) })
            }
          >
            {text.remove}
          </Button>
        )
      }
    >
      {isLocked ? (
        <>
          {field(text.result, result, setResult, true)}
          {field(text.learned, learned, setLearned)}
        </>
      ) : (
        <>
          {field(text.plan, plan, setPlan, true)}
          {field(text.prediction, prediction, setPrediction)}
          <p className="dp-quiet-line">{text.lockFirst}</p>
        </>
      )}
    </FormDialog>
  );
}
