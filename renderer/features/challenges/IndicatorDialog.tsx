import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import type { Grade } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { QueryState } from '../../ui/states.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';

interface Props {
  row: ChallengeRow;
  /** Set where the reason of a link that is there is changed. */
  indicatorId?: string;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
}

const text = challengesText.indicatorDialog;

/** Chooses an indicator to follow a challenge with. */
export function IndicatorDialog({ row, indicatorId: linked, onClose, returnFocus }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.indicator.list.queryOptions());
  const before = row.indicators.find((item) => item.indicatorId === linked);
  const draft = useFormDraft('challenge', `indicator:${row.id}:${linked ?? 'new'}`);
  const [indicatorId, setIndicatorId] = useField(draft, 'indicatorId', linked ?? '');
  const [wanted, setWanted] = useField<Grade>(draft, 'wanted', before?.grade ?? 'proxy');
  const [reason, setReason] = useField(draft, 'reason', before?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const link = useCommand(trpc.challenge.linkIndicator.mutationOptions(), {
    toast: text.saved(row.id),
    undo: true,
  });
  const save = () => {
    setTried(true);
    if (indicatorId === '') return field.current?.focus();
    if (reason.trim() === '') return reasonField.current?.focus();
    const isLocal = query.data?.find(({ id }) => id === indicatorId)?.origin === 'local';
    const grade = isLocal ? 'local' : wanted === 'local' ? 'proxy' : wanted;
    link.mutate(
      { challengeId: row.id, indicatorId, grade, reason: reason.trim() },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={linked === undefined ? text.title(row.id) : text.editTitle(row.id)}
      lead={challengesText.quote(row.adoptedText)}
      submit={linked === undefined ? text.save : text.saveEdit}
      isPending={link.isPending}
      onSubmit={save}
      onClose={onClose}
      returnFocus={returnFocus}
      firstField={field}
    >
      <QueryState query={query} shape="list">
        {(all) => {
          const free = all.filter(
            ({ id }) => id === linked || row.indicators.every((i) => i.indicatorId !== id),
          );
          const chosen = all.find(({ id }) => id === indicatorId);
          const group = (origin: 'official' | 'local') => (
            <optgroup label={text[origin]}>
              {free
                .filter((indicator) => indicator.origin === origin)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          );
          return (
            <>
              <Select
                ref={field}
                size="small"
                label={text.indicator}
                value={indicatorId}
                disabled={linked !== undefined}
                error={isTried && indicatorId === '' ? text.missing : undefined}
                onChange={(event) => setIndicatorId(event.target.value)}
              >
                <option value="">{text.choose}</option>
                {group('official')}
                {group('local')}
              </Select>
              {chosen && (
                <p className="dp-challenges__quiet" aria-live="polite">
                  {chosen.latest
                    ? text.latest(`${chosen.latest.text}, ${chosen.latest.periodLabel}`)
                    : `${chosen.waitingFor}.`}
                </p>
              )}
              {chosen?.origin === 'local' ? (
                <p className="dp-challenges__quiet">{text.gradeLocal}</p>
              ) : (
                <RadioGroup
                  size="small"
                  legend={text.grade}
                  value={wanted === 'local' ? 'proxy' : wanted}
                  onChange={setWanted}
                >
                  <Radio value="direct" description={text.gradeHelp.direct}>
                    {text.grades.direct}
                  </Radio>
                  <Radio value="proxy" description={text.gradeHelp.proxy}>
                    {text.grades.proxy}
                  </Radio>
                </RadioGroup>
              )}
              <Textarea
                ref={reasonField}
                size="small"
                label={text.reason}
                description={text.reasonHelp}
                minRows={2}
                limit={500}
                value={reason}
                error={isTried && reason.trim() === '' ? text.reasonMissing : undefined}
                onChange={(event) => setReason(event.target.value)}
              />
            </>
          );
        }}
      </QueryState>
    </FormDialog>
  );
}
