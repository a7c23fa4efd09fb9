import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { evaluationText as text } from '../../text/evaluations.ts';
import { textFields } from './noteFields.ts';
import { VerdictMark } from './VerdictMark.tsx';

/** A finished note, for reading only. */
export function NoteReading({ note }: { note: EvaluationDetail }) {
  return (
    <div className="dp-note-reading">
      <p className="dp-note-reminder">{text.readOnly}</p>
      {textFields.map((field) => (
        <section key={field}>
          <h2>{text.fields[field].label}</h2>
          {note[field].trim() === '' ? (
            <p className="dp-note-nothing">{text.nothingWritten}</p>
          ) : (
            <p>{note[field]}</p>
          )}
        </section>
      ))}
      <section>
        <h2>{text.verdict.label}</h2>
        <p>
          <VerdictMark verdict={note.verdict} />
        </p>
        {note.verdict !== null && <p className="dp-note-sub">{text.verdict.sub[note.verdict]}</p>}
      </section>
    </div>
  );
}
