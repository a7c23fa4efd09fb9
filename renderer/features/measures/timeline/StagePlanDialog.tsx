import { Button, Select } from '@navikt/ds-react';
import { useState } from 'react';
import { entryStages, type EntryStage } from '../../../../electron/contract/vocabulary.ts';
import { stageWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { timelineText } from '../../../text/timeline.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { HalfYearSelect } from '../../../ui/HalfYearSelect.tsx';
import { MeasureField } from '../MeasureField.tsx';

const text = timelineText.stage;

interface Props {
  measureId: number;
  /** The planned stage to change; null for a new one. */
  planned: { stage: EntryStage; plannedFrom: string | null } | null;
  halfYear: string;
  canChoose: boolean;
  onClose: () => void;
}

/** When a measure is planned to enter a stage. */
export function StagePlanDialog(props: Props) {
  const { planned, canChoose, onClose } = props;
  const trpc = useTRPC();
  const plan = useCommand(trpc.stage.plan.mutationOptions(), { toast: text.saved, undo: true });
  const remove = useCommand(trpc.stage.plan.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const [measureId, setMeasureId] = useState(props.measureId);
  const [stage, setStage] = useState<EntryStage>(planned?.stage ?? 'explore');
  const [halfYear, setHalfYear] = useState(planned?.plannedFrom ?? props.halfYear);
  return (
    <FormDialog
      draft={null}
      title={planned ? text.title(stageWord[planned.stage]) : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={plan.isPending}
      error={plan.error}
      onSubmit={() => plan.mutate({ measureId, stage, halfYear }, { onSuccess: onClose })}
      onClose={onClose}
      extra={
        planned && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate({ measureId, stage, halfYear: null }, { onSuccess: onClose })
            }
          >
            {workText.remove}
          </Button>
        )
      }
    >
      {canChoose && <MeasureField value={measureId} onChange={setMeasureId} />}
      <div className="dp-form__pair">
        {planned === null && (
          <Select
            size="small"
            label={text.stage}
            value={stage}
            onChange={(event) => setStage(event.target.value as EntryStage)}
          >
            {entryStages.map((value) => (
              <option key={value} value={value}>
                {stageWord[value]}
              </option>
            ))}
          </Select>
        )}
        <HalfYearSelect label={text.from} value={halfYear} onChange={setHalfYear} />
      </div>
    </FormDialog>
  );
}
