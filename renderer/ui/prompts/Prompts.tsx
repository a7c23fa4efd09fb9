import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { Prompt } from '../../../electron/contract/prompts.ts';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import type { PromptSubject } from '../../../electron/contract/vocabulary.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { promptsText as text } from '../../text/prompts.ts';
import './prompts.css';
import { Textarea } from '../fields/Textarea.tsx';
import { useField, useFormDraft } from '../draft/useFormDraft.ts';
import { DraftRestored } from '../draft/DraftRestored.tsx';

interface Props {
  subjectKind: PromptSubject;
  subjectId: string;
  isReadOnly?: boolean;
}

/** The plan's questions where they bite: answered, or skipped for everyone to see. */
export function Prompts({ subjectKind, subjectId, isReadOnly = false }: Props) {
  const trpc = useTRPC();
  const where = { subjectKind, subjectId };
  const prompts = useQuery(trpc.prompt.list.queryOptions(where)).data ?? [];
  if (prompts.length === 0) return null;
  return (
    <section className="dp-prompts" aria-label={text.title}>
      <h2>{text.title}</h2>
      {prompts.map((prompt) =>
        isReadOnly ? (
          <Read key={prompt.id} prompt={prompt} />
        ) : (
          <Ask key={`${prompt.id} ${prompt.isSkipped}`} prompt={prompt} where={where} />
        ),
      )}
      {!isReadOnly && <p className="dp-prompt-sub">{text.why}</p>}
    </section>
  );
}

function Ask(props: { prompt: Prompt; where: Omit<Props, 'isReadOnly'> }) {
  const { prompt, where } = props;
  const { id, word, question, isSkipped } = prompt;
  const trpc = useTRPC();
  const answer = useCommand(trpc.prompt.answer.mutationOptions());
  const skip = useCommand(trpc.prompt.skip.mutationOptions(), { undo: true });
  // What is being written; null while the stored answer stands.
  const draft = useFormDraft('prompt', `${where.subjectKind}:${where.subjectId}:${id}`);
  const [typed, setTyped] = useField<string | null>(draft, 'answer', null);
  const toggle = (next: boolean) => skip.mutate({ ...where, prompt: id, isSkipped: next });
  if (isSkipped)
    return (
      <p className="dp-prompt-skipped">
        <b>{word}</b> {text.skipped}
        <Button
          size="xsmall"
          type="button"
          variant="tertiary"
          aria-label={text.askName(word)}
          onClick={() => toggle(false)}
        >
          {text.ask}
        </Button>
      </p>
    );
  return (
    <div className="dp-prompt">
      <DraftRestored draft={draft} />
      <Textarea
        size="small"
        data-place={`prompt.${id}`}
        label={`${word}: ${question}`}
        minRows={1}
        value={typed ?? plainOf(prompt.answer)}
        aria-keyshortcuts="Alt+H"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed === null || typed === plainOf(prompt.answer)) return;
          answer.mutate({ ...where, prompt: id, answer: typed }, { onSuccess: draft.saved() });
        }}
        onKeyDown={(event) => {
          if (!event.altKey || event.key.toLowerCase() !== 'h') return;
          event.preventDefault();
          toggle(true);
        }}
      />
      <Button
        size="xsmall"
        type="button"
        variant="tertiary"
        data-color="neutral"
        aria-label={text.skipName(word)}
        title={text.skipHelp}
        onClick={() => toggle(true)}
      >
        {text.skip}
      </Button>
    </div>
  );
}

function Read({ prompt }: { prompt: Prompt }) {
  const { word, question, answer, isSkipped } = prompt;
  return (
    <p className="dp-prompt-read">
      <b>{`${word}: ${question}`}</b>{' '}
      {isSkipped ? <i>{text.skipped}</i> : answer === '' ? <i>{text.none}</i> : plainOf(answer)}
    </p>
  );
}
