import { Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { riskLevel, riskProduct, type Risk } from '../../../../electron/contract/risks.ts';
import { riskStates, type RiskState } from '../../../../electron/contract/vocabulary.ts';
import {
  consequenceWord,
  probabilityWord,
  riskStateWord,
} from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { DateField, type DateValue } from '../../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { StrikeButton } from '../../../ui/strike/StrikeButton.tsx';

const text = workText.risks;

interface Props {
  measureId: number;
  /** The risk to change; null for a new one. */
  risk: Risk | null;
  onClose: () => void;
}

/** What can go wrong, how likely and how grave, and who does what about it. */
export function RiskDialog({ measureId, risk, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.risk.add.mutationOptions(), said);
  const update = useCommand(trpc.risk.update.mutationOptions(), said);
  const remove = useCommand(trpc.risk.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('risk', risk?.id ?? `new:${measureId}`);
  const [words, setWords] = useField(draft, 'words', risk?.text ?? '');
  const [probability, setProbability] = useField(draft, 'probability', risk?.probability ?? 3);
  const [consequence, setConsequence] = useField(draft, 'consequence', risk?.consequence ?? 3);
  const [owner, setOwner] = useField(draft, 'owner', risk?.owner ?? '');
  const [action, setAction] = useField(draft, 'action', risk?.action ?? '');
  const [review, setReview] = useField<DateValue>(draft, 'review', {
    date: risk?.nextReview ?? null,
    isWrong: false,
  });
  const [state, setState] = useField<RiskState>(draft, 'state', risk?.state ?? 'open');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const product = riskProduct({ probability, consequence });

  const save = () => {
    setTried(true);
    if (words.trim() === '') return field.current?.focus();
    if (review.isWrong) return;
    const fields = {
      ...{ text: words.trim(), probability, consequence, state },
      ...{ owner: owner.trim() || null, action: action.trim(), nextReview: review.date },
    };
    if (risk)
      update.mutate(
        { riskId: risk.id, revision: risk.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={risk ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        risk && (
          <>
            <RemoveButton
              label={workText.remove}
              isPending={remove.isPending}
              onRemove={() =>
                remove.mutate({ riskId: risk.id }, { onSuccess: draft.saved(onClose) })
              }
            />
            <StrikeButton subject="risk" id={risk.id} onDone={draft.saved(onClose)} />
          </>
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={text.text}
        limit={300}
        value={words}
        error={isTried && words.trim() === '' ? text.textMissing : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="dp-form__pair">
        <Scale
          label={text.probability}
          words={probabilityWord}
          value={probability}
          onChange={setProbability}
        />
        <Scale
          label={text.consequence}
          words={consequenceWord}
          value={consequence}
          onChange={setConsequence}
        />
      </div>
      <p role="status" className="dp-risk-sum">
        {text.product}: {text.score(product, text.level[riskLevel(product)])}
      </p>
      <Textarea
        size="small"
        label={text.action}
        minRows={2}
        limit={1000}
        value={action}
        onChange={(event) => setAction(event.target.value)}
      />
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.owner}
          limit={80}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <DateField
          label={text.review}
          value={review.date}
          error={review.isWrong ? workText.dateWrong : undefined}
          onChange={setReview}
        />
        <Select
          size="small"
          label={text.state}
          value={state}
          onChange={(event) => setState(event.target.value as RiskState)}
        >
          {riskStates.map((value) => (
            <option key={value} value={value}>
              {riskStateWord[value]}
            </option>
          ))}
        </Select>
      </div>
    </FormDialog>
  );
}

function Scale(props: {
  label: string;
  words: readonly string[];
  value: number;
  onChange: (value: number) => void;
}) {
  const { label, words, value, onChange } = props;
  return (
    <Select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {words.map((word, index) => (
        <option key={word} value={index + 1}>
          {text.option(index + 1, word)}
        </option>
      ))}
    </Select>
  );
}
