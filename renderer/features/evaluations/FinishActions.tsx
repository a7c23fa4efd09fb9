import { Button } from '@navikt/ds-react';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText as text } from '../../text/evaluations.ts';
import { draftText } from '../../text/draft.ts';
import { announce } from '../../ui/announce.ts';
import { DraftStatusText } from '../../ui/draft/DraftNotice.tsx';
import type { Draft, DraftStatus } from '../../ui/draft/draftStore.ts';
import { useStandingWarnings } from '../../ui/privacy/useStandingWarnings.ts';
import type { NoteFields } from './noteFields.ts';
import { StateMark } from './VerdictMark.tsx';

interface Finish {
  run: () => void;
  isPending: boolean;
}

/** Saves what is typed, then finishes the note; says what is missing when it cannot. */
export function useFinish(note: EvaluationDetail, draft: Draft<NoteFields>): Finish {
  const trpc = useTRPC();
  const finish = useCommand(trpc.evaluation.finish.mutationOptions(), {
    toast: text.finished,
    undo: true,
  });
  const warnings = useStandingWarnings();
  const run = async () => {
    if (warnings.length > 0) return announce(`${warnings.join('. ')}.`);
    const isStale = draft.hasUnsaved();
    if (!(await draft.flush())) return announce(text.ready.unsaved);
    if (!isStale && note.missing.length > 0)
      return announce(`${text.ready.count(note.missing.length)} ${note.missing.join('. ')}.`);
    finish.mutate({ evaluationId: note.id });
  };
  return { run: () => void run(), isPending: finish.isPending };
}

/** Draft mark, what is saved, and «Ferdigstill», which stays reachable and says why it waits. */
export function FinishActions(props: {
  note: EvaluationDetail;
  status: DraftStatus;
  finish: Finish;
}) {
  const { note, status, finish } = props;
  const warnings = useStandingWarnings();
  const isBlocked = note.missing.length > 0 || warnings.length > 0;
  return (
    <div className="dp-note-actions">
      <StateMark state="draft" />
      <DraftStatusText status={status} words={draftText} />
      <Button
        size="small"
        className={isBlocked ? 'dp-note-blocked' : undefined}
        aria-disabled={isBlocked}
        aria-describedby={isBlocked ? 'note-missing' : undefined}
        loading={finish.isPending}
        onClick={finish.run}
      >
        {text.finish}
      </Button>
    </div>
  );
}
