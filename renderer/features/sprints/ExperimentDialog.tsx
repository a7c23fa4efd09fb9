import { Button, Textarea } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Experiment } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

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
  const [plan, setPlan] = useState(experiment?.plan ?? '');
  const [prediction, setPrediction] = useState(experiment?.prediction ?? '');
  const [result, setResult] = useState(experiment?.result ?? '');
  const [learned, setLearned] = useState(experiment?.learned ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  const isLocked = experiment !== null && experiment.lockedAt !== null;
  const submit = () => {
    if (experiment === null) create.mutate({ sprintId, plan, prediction }, { onSuccess: onClose });
    else
      save.mutate(
        {
          experimentId: experiment.id,
          revision: experiment.revision,
          ...(isLocked ? { result, learned } : { plan, prediction }),
        },
        { onSuccess: onClose },
      );
  };
  const field = (label: string, value: string, onChange: (next: string) => void, isOwn = false) => (
    <Textarea
      {...(isOwn ? { ref: first } : {})}
      size="small"
      label={label}
      minRows={2}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <FormDialog
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
            onClick={() => remove.mutate({ experimentId: experiment.id }, { onSuccess: onClose })}
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
