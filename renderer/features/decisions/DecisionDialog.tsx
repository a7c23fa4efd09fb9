import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Decision } from '../../../electron/contract/decisions.ts';
import { decisionLevels, type DecisionLevel } from '../../../electron/contract/vocabulary.ts';
import { levelWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { decisionText as text } from '../../text/decisions.ts';
import { capital, localDate } from '../../text/format.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import { EvidenceEditor, type KeptEvidence } from './EvidenceEditor.tsx';
import { MeasureSelect } from './MeasureSelect.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

/** Where a new decision comes from: fields of the address, all of them optional. */
export interface DecisionStart {
  title?: string;
  measure?: string;
  challenge?: string;
  evaluation?: string;
  supersedes?: string;
}

interface Props {
  /** The decision to change; absent for a new one. */
  decision?: Decision;
  start?: DecisionStart;
  onClose: () => void;
}

/** Writes a decision, new or changed; Ctrl Enter saves. */
export function DecisionDialog({ decision, start = {}, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: ({ number }: Decision) => text.saved(number), undo: true };
  const create = useCommand(trpc.decision.create.mutationOptions(), said);
  const update = useCommand(trpc.decision.update.mutationOptions(), said);
  const earlier = useQuery(trpc.decision.list.queryOptions()).data?.find(
    ({ id }) => id === start.supersedes,
  );
  const draft = useFormDraft('decision', decision?.id ?? start.supersedes);
  const [title, setTitle] = useField(draft, 'title', decision?.title ?? start.title ?? '');
  const [grounds, setGrounds] = useField(draft, 'grounds', decision?.grounds ?? '');
  const [consequence, setConsequence] = useField(draft, 'consequence', decision?.consequence ?? '');
  const [level, setLevel] = useField<DecisionLevel>(draft, 'level', decision?.level ?? 'group');
  const [owner, setOwner] = useField(draft, 'owner', decision?.owner ?? '');
  const [measureId, setMeasureId] = useField(
    draft,
    'measureId',
    decision ? decision.measureId : start.measure === undefined ? null : Number(start.measure),
  );
  const [decidedOn, setDecidedOn] = useField<DateValue>(draft, 'decidedOn', () => ({
    date: decision?.decidedOn ?? localDate(new Date()),
    isWrong: false,
  }));
  const [followUp, setFollowUp] = useField(draft, 'followUp', {
    date: decision?.followUpDate ?? null,
    isWrong: false,
  });
  const [evidence, setEvidence] = useField<KeptEvidence[]>(
    draft,
    'evidence',
    decision?.evidence ?? [],
  );
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const save = () => {
    setTried(true);
    if (title.trim() === '') return field.current?.focus();
    if (decidedOn.date === null || decidedOn.isWrong || followUp.isWrong) return;
    const values = {
      ...{ title, grounds, consequence, level, owner, measureId },
      decidedOn: decidedOn.date,
      followUpDate: followUp.date,
      challengeId: decision ? decision.challengeId : (start.challenge ?? null),
      evidence: evidence.map(({ id, kind, text: line, indicatorId }) => ({
        ...(id === undefined ? {} : { id }),
        ...{ kind, text: line },
        ...(indicatorId === null ? {} : { indicatorId }),
      })),
    };
    if (decision)
      update.mutate(
        { decisionId: decision.id, revision: decision.revision, ...values },
        { onSuccess: draft.saved(onClose) },
      );
    else
      create.mutate(
        {
          ...values,
          evaluationId: start.evaluation ?? null,
          supersedes: start.supersedes ?? null,
        },
        { onSuccess: draft.saved(onClose) },
      );
  };

  return (
    <FormDialog
      draft={draft}
      title={decision ? text.editTitle(decision.number) : text.newTitle}
      {...(earlier ? { lead: text.supersedes(earlier.number) } : {})}
      width="44rem"
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={text.title}
        description={text.titleHelp}
        limit={300}
        value={title}
        error={isTried && title.trim() === '' ? text.titleMissing : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="dp-form__pair">
        <Select
          size="small"
          label={text.level}
          value={level}
          onChange={(event) => setLevel(event.target.value as DecisionLevel)}
        >
          {decisionLevels.map((value) => (
            <option key={value} value={value}>
              {capital(levelWord[value])}
            </option>
          ))}
        </Select>
        <DateField
          label={text.decidedOn}
          value={decidedOn.date}
          error={
            decidedOn.isWrong || (isTried && decidedOn.date === null) ? text.dateMissing : undefined
          }
          onChange={setDecidedOn}
        />
        <MeasureSelect
          label={text.measure}
          none={text.noMeasure}
          value={measureId}
          onChange={setMeasureId}
        />
      </div>
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.owner}
          description={text.ownerHelp}
          limit={80}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <DateField
          label={text.followUp}
          value={followUp.date}
          error={followUp.isWrong ? text.dateMissing : undefined}
          onChange={setFollowUp}
        />
      </div>
      <RichTextField label={text.grounds} value={grounds} minRows={3} onChange={setGrounds} />
      <RichTextField
        label={text.consequence}
        value={consequence}
        minRows={2}
        onChange={setConsequence}
      />
      <EvidenceEditor evidence={evidence} onChange={setEvidence} />
    </FormDialog>
  );
}
