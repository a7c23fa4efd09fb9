import { Radio, RadioGroup } from '@navikt/ds-react';
import { useRef, useState, type ReactElement } from 'react';
import type { IndicatorBreak } from '../../../../electron/contract/register.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { registerText } from '../../../text/register.ts';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = registerText.breaks;

interface Props {
  indicatorId: string;
  /** The break to change; null for a new one. */
  item: IndicatorBreak | null;
  onClose: () => void;
}

/** From when, what it means, what changed and where that stands. */
export function BreakDialog({ indicatorId, item, onClose }: Props): ReactElement {
  const save = useCommand(useTRPC().indicator.saveBreak.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const draft = useFormDraft('indicator', `break:${indicatorId}:${item?.period ?? 'new'}`);
  const [period, setPeriod] = useField(draft, 'period', item?.period ?? '');
  const [kind, setKind] = useField<IndicatorBreak['kind']>(draft, 'kind', item?.kind ?? 'cut');
  const [what, setWhat] = useField(draft, 'what', item?.text ?? '');
  const [source, setSource] = useField(draft, 'source', item?.source ?? '');
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const missing = (value: string, label: string) =>
    isTried && value.trim() === '' ? registerText.missing(label) : undefined;
  const submit = () => {
    setTried(true);
    if ([period, what, source].some((value) => value.trim() === '')) return;
    save.mutate(
      { indicatorId, period, kind, text: what, source },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={item === null ? text.addTitle : text.editTitle}
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
      firstField={first}
    >
      <TextField
        ref={first}
        size="small"
        label={text.period}
        description={text.periodHelp}
        limit={20}
        readOnly={item !== null}
        value={period}
        error={missing(period, text.period)}
        onChange={(event) => setPeriod(event.target.value)}
      />
      <RadioGroup size="small" legend={text.kind} value={kind} onChange={setKind}>
        <Radio value="cut">{text.kinds.cut}</Radio>
        <Radio value="outside">{text.kinds.outside}</Radio>
      </RadioGroup>
      <Textarea
        size="small"
        label={text.text}
        minRows={2}
        limit={400}
        value={what}
        error={missing(what, text.text)}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextField
        size="small"
        label={text.source}
        limit={200}
        value={source}
        error={missing(source, text.source)}
        onChange={(event) => setSource(event.target.value)}
      />
    </FormDialog>
  );
}
