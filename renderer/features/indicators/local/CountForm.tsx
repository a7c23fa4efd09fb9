import { InlineMessage, Select } from '@navikt/ds-react';
import { useRef, useState, type ReactElement } from 'react';
import type { LocalCount, LocalCountList } from '../../../../electron/contract/local-counts.ts';
import { errorSentence, errorWay } from '../../../api/errors.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { localCountsText } from '../../../text/local-counts.ts';
import { useKeys } from '../../../ui/keys.ts';
import { useToast } from '../../../ui/toast.tsx';
import { CountedOnField } from './CountedOnField.tsx';
import { CountFields } from './CountFields.tsx';
import { draftErrors, draftNumbers, draftOf, newDraft } from './draft.ts';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

interface Props {
  id: string;
  indicatorId: string;
  list: LocalCountList;
  /** The count to correct, as it was when the form opened; null for a new one. */
  count: LocalCount | null;
  onBusy: (isBusy: boolean) => void;
  onDone: () => void;
}

const text = localCountsText.form;

/** Entering or correcting one count. What is typed stays when the save is refused. */
export function CountForm({ id, indicatorId, list, count, onBusy, onDone }: Props): ReactElement {
  // Kept from the opening: a newer one must be refused, not silently written over.
  const [opened] = useState(count);
  const kept = useFormDraft('localCount', count?.id ?? `new:${indicatorId}`);
  const [draft, setDraft] = useField(kept, 'count', () =>
    count === null ? newDraft(list) : draftOf(count),
  );
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { show } = useToast();
  const command = useCommand(useTRPC().localCount.save.mutationOptions(), { quiet: true });
  const period = list.periods.find(({ code }) => code === draft.period);
  const errors = draftErrors(draft, list.kind, period?.label ?? opened?.periodLabel ?? '');
  const shown = isTried ? errors : {};

  const save = () => {
    setTried(true);
    if (Object.keys(errors).length > 0) {
      // The marked fields exist after this render.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    onBusy(true);
    command.mutate(
      {
        indicatorId,
        ...(opened === null ? {} : { countId: opened.id, revision: opened.revision }),
        period: draft.period,
        ...draftNumbers(draft, list.kind),
        rule: draft.rule.trim(),
        countedBy: draft.countedBy.trim(),
        countedOn: draft.countedOn ?? list.today,
      },
      {
        onSuccess: ({ periodLabel }) => {
          kept.discard();
          show(localCountsText.saved(periodLabel), { undo: true });
          onDone();
        },
        onSettled: () => onBusy(false),
      },
    );
  };
  useKeys({ 'ctrl+enter': save });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const choices = list.periods.filter(
    ({ code, isCounted }) => !isCounted || code === opened?.period,
  );
  const way = errorWay(command.error);
  return (
    <form
      id={id}
      ref={form}
      className="dp-count-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DraftRestored draft={kept} />
      <InlineMessage status="info" size="small">
        {text.totals}
      </InlineMessage>
      <Select
        size="small"
        className="dp-count-period"
        label={text.period}
        value={draft.period}
        error={shown.period}
        description={choices.length === 0 ? text.periodsAllCounted : undefined}
        onChange={(event) => change({ period: event.target.value })}
      >
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <CountFields list={list} draft={draft} errors={shown} change={change} />
      <Textarea
        size="small"
        label={text.rule}
        description={list.kind === 'count' ? text.ruleHelp.plain : text.ruleHelp.base}
        minRows={2}
        limit={600}
        value={draft.rule}
        error={shown.rule}
        onChange={(event) => change({ rule: event.target.value })}
      />
      <div className="dp-count-who">
        <TextField
          size="small"
          autoComplete="off"
          label={text.countedBy}
          description={text.countedByHelp}
          limit={120}
          value={draft.countedBy}
          error={shown.countedBy}
          onChange={(event) => change({ countedBy: event.target.value })}
        />
        <CountedOnField
          value={draft.countedOn}
          today={list.today}
          error={shown.countedOn}
          onChange={(countedOn) => change({ countedOn })}
        />
      </div>
      {command.error !== null && (
        <div role="alert">
          <InlineMessage status="error" size="small">
            {errorSentence(command.error)}
            {way !== null && ` ${way}`}
          </InlineMessage>
        </div>
      )}
    </form>
  );
}
