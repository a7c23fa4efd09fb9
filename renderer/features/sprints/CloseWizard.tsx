import { Button, InlineMessage } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SprintClosing } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { errorSentence } from '../../api/errors.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import {
  noAnswer,
  previewSentence,
  toOutcomes,
  unanswered,
  type Answer,
  type Answers,
  type Outcome,
} from './closing.ts';
import { CloseRow } from './CloseRow.tsx';
import { ExperimentPanel } from './ExperimentPanel.tsx';
import { linesOf, notLookedBack, type Looking } from './looking-back.ts';
import { Retrospective } from './Retrospective.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { DraftRestored } from '../../ui/draft/DraftRestored.tsx';

const text = sprintText.close;

/** The questions of closing in order: every open card, what was learnt, what the trials showed. */
export function CloseWizard({ closing }: { closing: SprintClosing }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const draft = useFormDraft('sprint', `close:${closing.id}`);
  const [answers, setAnswers] = useField<Answers>(draft, 'outcomes', {});
  const [looking, setLooking] = useField<Looking>(draft, 'retrospective', notLookedBack);
  const [isTried, setTried] = useState(false);
  const close = useCommand(trpc.sprint.close.mutationOptions(), {
    toast: ({ snapshot }) => snapshot.sentence,
    undo: true,
    quiet: false,
  });
  const { measureId, id: sprintId, number, open } = closing;
  const missing = unanswered(closing, answers);

  const answer = (cardId: string, change: Partial<Answer>) =>
    setAnswers((before) => ({
      ...before,
      [cardId]: { ...noAnswer, ...before[cardId], ...change },
    }));
  const answerAll = (outcome: Outcome) =>
    setAnswers(Object.fromEntries(open.map(({ id }) => [id, { ...noAnswer, outcome }])));
  const submit = () => {
    setTried(true);
    const [first] = missing;
    if (first !== undefined) {
      announce(text.left(missing.length));
      document.querySelector<HTMLElement>(`[data-close-card="${CSS.escape(first)}"]`)?.focus();
      return;
    }
    if (close.isPending) return;
    close.mutate(
      {
        sprintId,
        revision: closing.revision,
        outcomes: toOutcomes(closing, answers),
        retrospective: linesOf(looking),
      },
      {
        onSuccess: draft.saved(
          () => void navigate({ to: '/sprints/$sprintId', params: { sprintId } }),
        ),
      },
    );
  };
  const onFocused = (work: (cardId: string) => void) => () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-close-card]');
    const cardId = row?.dataset['closeCard'];
    if (cardId !== undefined) work(cardId);
  };
  useKeys({
    f: onFocused((id) => answer(id, { outcome: 'done' })),
    m: onFocused((id) => answer(id, { outcome: 'moved' })),
    d: onFocused((id) => {
      answer(id, { outcome: 'dropped' });
      setTimeout(() => document.querySelector<HTMLElement>(`#reason-${CSS.escape(id)}`)?.focus());
    }),
    'ctrl+enter': submit,
  });

  return (
    <Page
      title={text.title(number)}
      lead={text.lead}
      crumbs={[
        { label: sprintText.measures },
        { label: text.measure(measureId), to: `/measures/${measureId}` },
        { label: text.title(number) },
      ]}
      hints={[
        { keys: ['↑', '↓'], text: text.keys.choose },
        { keys: ['F'], text: text.keys.done },
        { keys: ['M'], text: text.keys.move },
        { keys: ['D'], text: text.keys.drop },
        { keys: ['Ctrl', 'Enter'], text: text.keys.close },
      ]}
    >
      <div className="dp-sprint-page">
        <DraftRestored draft={draft} />
        {closing.warnings.length > 0 && (
          <section aria-labelledby="close-warnings">
            <h2 id="close-warnings">{text.warnings}</h2>
            <ul className="dp-plain-list">
              {closing.warnings.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="close-open">
          <h2 id="close-open">
            {text.openHead} ({open.length})
          </h2>
          {open.length === 0 && <p className="dp-quiet-line">{text.noOpen}</p>}
          {open.length > 1 && (
            <p className="dp-sprint-tools">
              <Button size="xsmall" variant="tertiary" onClick={() => answerAll('done')}>
                {text.allDone}
              </Button>
              <Button size="xsmall" variant="tertiary" onClick={() => answerAll('moved')}>
                {text.allMoved}
              </Button>
            </p>
          )}
          {open.length > 0 && (
            <div role="grid" aria-labelledby="close-open">
              {open.map((card, index) => (
                <CloseRow
                  key={card.id}
                  card={card}
                  answer={answers[card.id] ?? noAnswer}
                  nextNumber={closing.nextNumber}
                  isMissing={isTried && missing.includes(card.id)}
                  onChange={(change) => answer(card.id, change)}
                  neighbours={[open[index - 1]?.id, open[index + 1]?.id]}
                />
              ))}
            </div>
          )}
          <Others closing={closing} />
        </section>
        <Retrospective looking={looking} onChange={setLooking} />
        <ExperimentPanel sprintId={sprintId} experiments={closing.experiments} />
        <div className="dp-close-preview">
          <div>
            <h2>{text.preview}</h2>
            <p className="dp-sprint-sentence" aria-live="polite">
              <b>{previewSentence(closing, answers)}</b>
            </p>
            {missing.length > 0 && <p className="dp-quiet-line">{text.left(missing.length)}</p>}
            {close.error != null && (
              <InlineMessage status="error" size="small" role="alert">
                {errorSentence(close.error)}
              </InlineMessage>
            )}
          </div>
          <Button size="small" loading={close.isPending} onClick={submit}>
            {text.submit(number)}
          </Button>
        </div>
      </div>
    </Page>
  );
}

/** Cards that need no answer. */
function Others({ closing }: { closing: SprintClosing }) {
  const lines = [
    [text.already, closing.done],
    [text.pushed, closing.pushed],
    [text.gone, closing.gone],
  ] as const;
  return lines.map(
    ([label, cards]) =>
      cards.length > 0 && (
        <p key={label} className="dp-close-other">
          {label}: {cards.map(({ code, title }) => `${code} ${title}`).join(' · ')}
        </p>
      ),
  );
}
