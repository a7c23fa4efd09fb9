import { InlineMessage, Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { evidenceKinds, type EvidenceKind } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';

const text = evaluationText.evidence;

interface Props {
  evaluationId: string;
  citable: EvaluationDetail['citable'];
  onClose: () => void;
}

/** Adds one piece of evidence: a figure frozen as it stands, or a line about anything else. */
export function EvidenceDialog({ evaluationId, citable, onClose }: Props) {
  const trpc = useTRPC();
  const add = useCommand(trpc.evaluation.addEvidence.mutationOptions(), {
    toast: text.added,
    undo: true,
  });
  const [kind, setKind] = useState<EvidenceKind>(citable.length > 0 ? 'indicator' : 'dialogue');
  const [indicatorId, setIndicatorId] = useState('');
  const [line, setLine] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const figure = citable.find((choice) => choice.indicatorId === indicatorId);

  const submit = () => {
    setIsAsked(true);
    if (kind === 'indicator') {
      if (figure === undefined) return;
      add.mutate(
        { evaluationId, kind, text: figure.name, indicatorId: figure.indicatorId },
        { onSuccess: onClose },
      );
    } else if (line.trim() !== '') {
      add.mutate({ evaluationId, kind, text: line.trim() }, { onSuccess: onClose });
    }
  };

  return (
    <FormDialog
      title={text.dialogTitle}
      submit={text.add}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        size="small"
        legend={text.kind}
        value={kind}
        onChange={(next: EvidenceKind) => {
          setKind(next);
          setIsAsked(false);
        }}
      >
        <div className="dp-eval-kinds">
          {evidenceKinds.map((choice) => (
            <Radio key={choice} value={choice}>
              {text.kindWord[choice]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {kind !== 'indicator' ? (
        <TextField
          size="small"
          label={text.text}
          description={text.kindHint[kind]}
          maxLength={300}
          value={line}
          error={isAsked && line.trim() === '' ? text.textMissing : undefined}
          onChange={(event) => setLine(event.target.value)}
        />
      ) : citable.length === 0 ? (
        <InlineMessage status="info" size="small">
          {text.noFigures}
        </InlineMessage>
      ) : (
        <Select
          size="small"
          label={text.figure}
          description={figure === undefined ? undefined : text.freezes(figure.text)}
          value={indicatorId}
          error={isAsked && figure === undefined ? text.figureMissing : undefined}
          onChange={(event) => setIndicatorId(event.target.value)}
        >
          <option value="">{text.chooseFigure}</option>
          {citable.map((choice) => (
            <option key={choice.indicatorId} value={choice.indicatorId}>
              {`${choice.name}: ${choice.text}`}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}
