import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { useStandingWarnings } from '../../ui/privacy/useStandingWarnings.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

const text = evaluationText.ready;

/** What is done and what is missing before the note can be finished, one sentence each. */
export function ReadinessList({ note }: { note: EvaluationDetail }) {
  const done = doneSentences(note);
  const warnings = useStandingWarnings();
  return (
    <section className="dp-note-section dp-note-ready" aria-live="polite">
      <h2>{text.title}</h2>
      <ul>
        {warnings.map((sentence) => (
          <li key={sentence}>
            <ExclamationmarkTriangleFillIcon className="dp-note-warned" title={text.warning} />
            <span>{sentence}</span>
          </li>
        ))}
        {note.missing.map((sentence) => (
          <li key={sentence}>
            <StatusIcon status="unstarted" label={text.open} />
            <span>{sentence}</span>
          </li>
        ))}
        {done.map((sentence) => (
          <li key={sentence}>
            <CheckmarkCircleFillIcon className="dp-note-done" title={text.done} />
            <span>{sentence}</span>
          </li>
        ))}
        {note.missing.length === 0 && warnings.length === 0 && (
          <li>
            <CheckmarkCircleFillIcon className="dp-note-done" title={text.done} />
            <strong>{text.all}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}

function doneSentences(note: EvaluationDetail): string[] {
  const done: string[] = [];
  const four = [note.did, note.saw, note.learned, note.change];
  if (four.every((written) => !isBlank(written))) done.push(text.fields);
  if (!isBlank(note.voice)) done.push(text.voice);
  if (note.evidence.length > 0) done.push(text.evidence);
  if (note.verdict !== null) done.push(text.verdict);
  return done;
}
