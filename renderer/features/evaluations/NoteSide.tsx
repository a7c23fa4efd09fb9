import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText as text } from '../../text/evaluations.ts';
import { Prompts } from '../../ui/prompts/Prompts.tsx';
import { VoicesAbout } from '../../ui/voices/VoicesAbout.tsx';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { StrikeButton } from '../../ui/strike/StrikeButton.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { ReadinessList } from './ReadinessList.tsx';

/** The side panel: evidence, challenges, the questions, and what is missing. */
export function NoteSide({ note, onAdd }: { note: EvaluationDetail; onAdd: () => void }) {
  const trpc = useTRPC();
  const remove = useCommand(trpc.evaluation.removeEvidence.mutationOptions(), {
    toast: text.evidence.removed,
    undo: true,
  });
  const isReadOnly = note.state === 'final';
  return (
    <div className="dp-note-side">
      <EvidencePanel
        evidence={note.evidence}
        isReadOnly={isReadOnly}
        onAdd={onAdd}
        onRemove={(evidenceId) => remove.mutate({ evaluationId: note.id, evidenceId })}
      />
      <section className="dp-note-section">
        <h2>{text.follows}</h2>
        {note.challenges.length === 0 && <p className="dp-note-nothing">{text.followsNone}</p>}
        <ul className="dp-note-challenges">
          {note.challenges.map((challenge) => (
            <li key={challenge.id}>
              <ChallengeRef {...challenge} />
            </li>
          ))}
        </ul>
      </section>
      <Prompts subjectKind="evaluation" subjectId={note.id} isReadOnly={isReadOnly} />
      <VoicesAbout kind="evaluation" subject={note.id} />
      {!isReadOnly && <ReadinessList note={note} />}
      <StrikeButton subject="evaluation" id={note.id} />
    </div>
  );
}
