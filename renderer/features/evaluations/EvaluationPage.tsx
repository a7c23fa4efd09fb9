import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationsText, evaluationText as text } from '../../text/evaluations.ts';
import { formatDate, halfYearLabel } from '../../text/format.ts';
import { draftText } from '../../text/draft.ts';
import { privacyText } from '../../text/privacy.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DraftNotice } from '../../ui/draft/DraftNotice.tsx';
import { useStandingWarnings } from '../../ui/privacy/useStandingWarnings.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import './evaluations.css';
import { FinishActions, useFinish } from './FinishActions.tsx';
import { fieldLabel, showValue } from './noteFields.ts';
import { NoteForm } from './NoteForm.tsx';
import { NoteReading } from './NoteReading.tsx';
import { NoteSide } from './NoteSide.tsx';
import { StateMark } from './VerdictMark.tsx';
import { useNoteDraft } from './useNoteDraft.ts';
import { useNoteKeys } from './useNoteKeys.ts';

/** One evaluation note: written while it is a draft, read when it is finished. */
export function EvaluationPage({ evaluationId }: { evaluationId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.evaluation.get.queryOptions({ evaluationId }));
  if (query.data !== undefined)
    return query.data.state === 'final' ? (
      <FinishedNote note={query.data} />
    ) : (
      <DraftNote key={evaluationId} note={query.data} />
    );
  return (
    <Page
      title={evaluationsText.title}
      crumbs={[{ label: evaluationsText.crumb, to: '/evaluations' }]}
    >
      <QueryState query={query} shape="page">
        {() => null}
      </QueryState>
    </Page>
  );
}

function DraftNote({ note }: { note: EvaluationDetail }) {
  const { draft, state } = useNoteDraft(note);
  const [isAdding, setIsAdding] = useState(false);
  const finish = useFinish(note, draft);
  const missing = [...useStandingWarnings(), ...note.missing];
  useNoteKeys({ addEvidence: () => setIsAdding(true), finish: finish.run }, !isAdding);
  return (
    <Page
      {...frame(note)}
      actions={<FinishActions note={note} status={state.status} finish={finish} />}
      side={<NoteSide note={note} onAdd={() => setIsAdding(true)} />}
      sideLabel={text.side}
      hints={hints}
    >
      <DraftNotice
        draft={draft}
        state={state}
        words={draftText}
        label={(field) => fieldLabel(note.template, field)}
        show={showValue}
      />
      <NoteForm note={note} draft={draft} values={state.values} />
      {missing.length > 0 && (
        <div className="dp-note-why" id="note-missing">
          <p>{text.ready.count(missing.length)}</p>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {isAdding && (
        <EvidenceDialog
          evaluationId={note.id}
          citable={note.citable}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Page>
  );
}

function FinishedNote({ note }: { note: EvaluationDetail }) {
  const trpc = useTRPC();
  const reopen = useCommand(trpc.evaluation.reopen.mutationOptions(), {
    toast: text.reopened,
    undo: true,
  });
  return (
    <Page
      {...frame(note)}
      actions={
        <div className="dp-note-actions">
          <StateMark state="final" />
          <Button
            size="small"
            variant="secondary"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ evaluationId: note.id })}
          >
            {text.reopen}
          </Button>
        </div>
      }
      side={<NoteSide note={note} onAdd={() => undefined} />}
      sideLabel={text.side}
    >
      <NoteReading note={note} />
    </Page>
  );
}

function frame(note: EvaluationDetail) {
  const half = halfYearLabel(note.period);
  const { previous, finishedAt } = note;
  const history =
    previous === null
      ? text.noPrevious
      : text.previous(halfYearLabel(previous.period), verdictWord[previous.verdict]);
  const finished =
    finishedAt === null ? '' : ` · ${text.finishedAt(formatDate(finishedAt.slice(0, 10), 'long'))}`;
  return {
    title: text.title(note.measureId, half),
    lead: `${note.subject.id === null ? note.measureTitle : note.subject.label} · ${history}${finished}`,
    crumbs: [
      { label: evaluationsText.crumb, to: '/evaluations' },
      { label: text.crumb(note.measureId, half) },
    ],
  };
}

const hints = [
  { keys: ['Alt', '1'], text: text.hints.did },
  { keys: ['Alt', '2'], text: text.hints.saw },
  { keys: ['Alt', '3'], text: text.hints.learned },
  { keys: ['Alt', '4'], text: text.hints.change },
  { keys: ['Alt', 'V'], text: text.hints.verdict },
  { keys: ['Alt', 'G'], text: text.hints.evidence },
  { keys: ['Alt', 'P'], text: privacyText.next },
  { keys: ['Ctrl', 'Enter'], text: text.hints.finish },
];
