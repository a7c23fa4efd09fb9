import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useCommand } from '../../../api/command.ts';
import { domainCode, errorSentence } from '../../../api/errors.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { readingText } from '../../../text/indicators.ts';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';

const words = readingText.story;

interface Props {
  indicatorId: string;
  number: number;
  question: string;
  answer: string;
}

/** One question: pressed, its answer can be written in place; it is saved on leaving the field. */
export function StoryQuestion({ indicatorId, number, question, answer }: Props): ReactElement {
  const draft = useFormDraft('reading', `answer:${indicatorId}:${number}`);
  // What is being written; null while nothing has been.
  const [typed, setTyped] = useField<string | null>(draft, 'text', null);
  const [isOpen, setOpen] = useState(typed !== null);
  /** What the answer was when writing began; a newer one is not overwritten unseen. */
  const before = useRef(answer);
  const [error, setError] = useState<string | null>(null);
  const isAsked = useRef(false);
  /** A field that goes away loses focus once more: that is no wish to save. */
  const isClosed = useRef(typed === null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { show } = useToast();
  const command = useCommand(useTRPC().reading.answer.mutationOptions(), { quiet: true });
  const movesFocus = useRef(false);

  useEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    if (isOpen) field.current?.focus();
    else button.current?.focus();
  }, [isOpen]);

  const open = () => {
    before.current = answer;
    isClosed.current = false;
    movesFocus.current = true;
    setOpen(true);
  };
  const close = (isByKey: boolean) => {
    isClosed.current = true;
    movesFocus.current = isByKey;
    setOpen(false);
    setError(null);
  };
  const closeUnwritten = (isByKey: boolean) => {
    setTyped(null);
    close(isByKey);
  };
  const save = async (isByKey: boolean) => {
    if (isAsked.current || isClosed.current) return;
    const text = (typed ?? answer).trim();
    if (text === before.current && error === null) return closeUnwritten(isByKey);
    isAsked.current = true;
    try {
      await command.mutateAsync({ indicatorId, question: number, text, before: before.current });
      show(text === '' ? words.removed : words.saved, { undo: true });
      closeUnwritten(isByKey);
    } catch (failure) {
      setError(errorSentence(failure));
    } finally {
      isAsked.current = false;
    }
  };
  const isConflict = error !== null && domainCode(command.error) === 'conflict';
  useEffect(() => {
    // The new answer is shown beside the text: saving once more is a choice.
    if (isConflict) before.current = answer;
  }, [isConflict, answer]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if ((typed ?? answer).trim() === before.current) closeUnwritten(true);
      else close(true);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(true);
    }
  };
  const isAnswered = answer !== '';
  return (
    <li className="dp-story-item">
      <StatusIcon
        status={isAnswered ? 'done' : 'unstarted'}
        label={isAnswered ? words.isAnswered : words.isOpen}
      />
      <div>
        {!isOpen ? (
          <button type="button" ref={button} className="dp-story-question" onClick={open}>
            {question}
            {isAnswered && <span className="dp-story-answer">{answer}</span>}
          </button>
        ) : (
          <>
            <DraftRestored draft={draft} />
            <Textarea
              ref={field}
              size="small"
              label={question}
              description={words.help}
              minRows={2}
              limit={4000}
              value={typed ?? answer}
              error={error ?? undefined}
              onChange={(change) => setTyped(change.target.value)}
              onKeyDown={onKeyDown}
              onBlur={() => void save(false)}
            />
            {isConflict && <p className="dp-ind-side-note">{words.now(answer)}</p>}
          </>
        )}
      </div>
    </li>
  );
}
