import { useRef, useState } from 'react';
import { Radio, RadioGroup } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import {
  stages,
  workStates,
  type Stage,
  type WorkState,
} from '../../../electron/contract/vocabulary.ts';
import { stageWord, stateWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { stateIcon, StatusIcon } from '../../ui/StatusIcon.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

const text = measureText.status;

interface Props {
  measure: MeasureDetail;
  onClose: () => void;
}

const first = (group: HTMLFieldSetElement | null) => group?.querySelector('input') ?? null;

/** Stage, state and the line of text without which a status never changes. */
export function StatusDialog({ measure, onClose }: Props) {
  const trpc = useTRPC();
  const command = useCommand(trpc.measure.updateStatus.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const draft = useFormDraft('measure', `status:${measure.id}`);
  // Nothing is answered beforehand: a status is what somebody says today.
  const [stage, setStage] = useField<Stage | ''>(draft, 'stage', '');
  const [state, setState] = useField<WorkState | ''>(draft, 'state', '');
  const [line, setLine] = useField(draft, 'line', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const stageField = useRef<HTMLFieldSetElement>(null);
  const stateField = useRef<HTMLFieldSetElement>(null);

  const save = () => {
    setTried(true);
    if (stage === '') return first(stageField.current)?.focus();
    if (state === '') return first(stateField.current)?.focus();
    if (line.trim() === '') return field.current?.focus();
    command.mutate(
      { measureId: measure.id, stage, state, line: line.trim() },
      { onSuccess: draft.saved(onClose) },
    );
  };

  return (
    <FormDialog
      draft={draft}
      title={text.title(measure.id)}
      lead={text.lead}
      submit={text.save}
      isPending={command.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="dp-form__pair">
        <RadioGroup
          ref={stageField}
          size="small"
          legend={text.stage}
          description={measure.status ? text.last(stageWord[measure.status.stage]) : undefined}
          value={stage}
          error={isTried && stage === '' ? text.stageMissing : undefined}
          onChange={setStage}
        >
          {stages.map((value) => (
            <Radio key={value} value={value}>
              {stageWord[value]}
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup
          ref={stateField}
          size="small"
          legend={text.state}
          description={measure.status ? text.last(stateWord[measure.status.state]) : undefined}
          value={state}
          error={isTried && state === '' ? text.stateMissing : undefined}
          onChange={setState}
        >
          {workStates.map((value) => (
            <Radio key={value} value={value}>
              <span className="dp-status-choice">
                <StatusIcon status={stateIcon[value]} />
                {stateWord[value]}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <Textarea
        ref={field}
        size="small"
        label={text.line}
        description={text.lineHelp}
        minRows={2}
        limit={500}
        value={line}
        error={isTried && line.trim() === '' ? text.missing : undefined}
        onChange={(event) => setLine(event.target.value)}
      />
    </FormDialog>
  );
}
