import { useRef, useState } from 'react';
import { Button, Dialog, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { stages, workStates } from '../../../electron/contract/vocabulary.ts';
import { stageWord, stateWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { useKeys } from '../../ui/keys.ts';
import { stateIcon, StatusIcon } from '../../ui/StatusIcon.tsx';

const text = boardText.status;

/** Stage, state and the line of text without which a status never changes. */
export function StatusDialog({
  measure,
  onClose,
}: {
  measure: MeasureDetail;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const command = useCommand(trpc.measure.updateStatus.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const [stage, setStage] = useState(measure.status?.stage ?? 'not_started');
  const [state, setState] = useState(measure.status?.state ?? 'on_track');
  const [line, setLine] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const save = () => {
    setTried(true);
    if (line.trim() === '') field.current?.focus();
    else
      command.mutate(
        { measureId: measure.id, stage, state, line: line.trim() },
        { onSuccess: onClose },
      );
  };
  useKeys({ 'ctrl+enter': save });

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      {/* A click beside the dialog must not throw away what was typed. */}
      <Dialog.Popup width="small" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{text.title(measure.id)}</Dialog.Title>
          <Dialog.Description>{text.lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-status-form"
            className="dp-form"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
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
              maxLength={500}
              value={line}
              error={isTried && line.trim() === '' ? text.missing : undefined}
              onChange={(event) => setLine(event.target.value)}
            />
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form="dp-status-form" loading={command.isPending}>
            {text.save}
          </Button>
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {boardText.leader.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
