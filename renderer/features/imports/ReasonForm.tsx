import { Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { fewestReasonLetters, type MappingQuestion } from '../../../electron/contract/mapping.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { answersText as text } from '../../text/mapping-answers.ts';
import { mappingText } from '../../text/mapping.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { MappingDraft } from './mapping/draft.ts';
import { Refused } from './Refused.tsx';

interface Props {
  asked: { question: MappingQuestion; draft: MappingDraft };
  /** The preview the reason gave, and the draft with it. */
  answered: (preview: ImportPreview, draft: MappingDraft) => void;
}

/** Why figures are right although they differ from the definition: said where the difference stands. */
export function ReasonForm({ asked: { question, draft }, answered }: Props): ReactElement {
  const [reason, setReason] = useState(draft.mapping.reason ?? '');
  const [isTried, setTried] = useState(false);
  const field = useId();
  const map = useMutation(useTRPC().import.map.mutationOptions());
  const isShort = reason.trim().length < fewestReasonLetters;
  const submit = () => {
    setTried(true);
    if (isShort) {
      document.getElementById(field)?.focus();
      return;
    }
    const next = { ...draft, mapping: { ...draft.mapping, reason: reason.trim() } };
    map.mutate(
      { token: question.token, mapping: next.mapping, name: next.name.trim() },
      { onSuccess: (preview) => answered(preview, next) },
    );
  };
  return (
    <form
      className="dp-imp-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!map.isPending) submit();
      }}
    >
      <TextField
        size="small"
        id={field}
        label={text.reason}
        description={text.reasonHere}
        limit={500}
        value={reason}
        error={isTried && isShort ? text.reasonShort(fewestReasonLetters) : undefined}
        onChange={({ target: { value } }) => setReason(value)}
      />
      {map.isError && <Refused title={mappingText.refused} sentence={errorSentence(map.error)} />}
      <Button size="small" variant="secondary" type="submit" loading={map.isPending}>
        {text.giveReason}
      </Button>
    </form>
  );
}
