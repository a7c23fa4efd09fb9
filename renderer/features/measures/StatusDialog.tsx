import { useRef, useState } from 'react';
import { Radio, RadioGroup } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { stages, workStates } from '../../../electron/contract/vocabulary.ts';
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

/** Stage, state and the line of text without which a status never changes. */
export function StatusDialog({ measure, onClose }: Props) {
  const trpc = useTRPC();
  const command = useCommand(trpc.measure.updateStatus.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const draft = useFormDraft('measure', `status:${measure.id}`);
  const [stage, setStage] = useField(draft, 'stage', measure.status?.stage ?? 'not_started');
  const [state, setState] = useField(draft, 'state', measure.status?.state ?? 'on_track');
  const [line, setLine] = useField(draft, 'line', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const save = () => {
    setTried(true);
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
        <RadioGroup size="small" legend={text.stage} value={stage} onChange={setStage}>
          {stages.map((value) => (
            <Radio key={value} value={value}>
              {stageWord[value]}
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup size="small" legend={text.state} value={state} onChange={setState}>
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
