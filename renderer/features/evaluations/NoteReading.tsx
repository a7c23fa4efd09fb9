import { GavelSoundBlockIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { templateOf } from '../../../electron/contract/evaluation-templates.ts';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import { evaluationText as text } from '../../text/evaluations.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { RichTextView } from '../../ui/rich-text/RichTextView.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { textFields } from './noteFields.ts';
import { VerdictMark } from './VerdictMark.tsx';

/** A finished note, for reading only, with the way to a decision and to its earlier versions. */
export function NoteReading({ note }: { note: EvaluationDetail }) {
  const [isComparing, setComparing] = useState(false);
  const extra = templateOf(note.template).fields.map(({ key, label }) => ({
    key,
    label,
    value: note.fields.find((field) => field.key === key)?.value ?? '',
  }));
  const common = textFields.map((field) => ({
    key: field,
    label: text.fields[field].label,
    value: note[field],
  }));
  return (
    <div className="dp-note-reading">
      <p className="dp-note-reminder">{text.readOnly}</p>
      {[...extra, ...common].map(({ key, label, value }) => (
        <section key={key}>
          <h2>{label}</h2>
          {isBlank(value) ? (
            <p className="dp-note-nothing">{text.nothingWritten}</p>
          ) : (
            <RichTextView value={value} />
          )}
        </section>
      ))}
      <section>
        <h2>{text.verdict.label}</h2>
        <p>
          <VerdictMark verdict={note.verdict} />
        </p>
        {note.verdict !== null && <p className="dp-note-sub">{text.verdict.sub[note.verdict]}</p>}
        <Decisions note={note} />
      </section>
      {note.versions.length > 1 && (
        <Button size="small" variant="tertiary" onClick={() => setComparing(true)}>
          {text.versions.open(note.versions.length)}
        </Button>
      )}
      {isComparing && <CompareDialog note={note} onClose={() => setComparing(false)} />}
    </div>
  );
}

function Decisions({ note }: { note: EvaluationDetail }) {
  const navigate = useNavigate();
  const { decisions, verdict, measureId, id } = note;
  return (
    <>
      {decisions.length > 0 && (
        <ul className="dp-note-decisions" aria-label={text.decisions}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <AppLink to={`/decisions?decision=${decision.id}`}>{decision.number}</AppLink>{' '}
              {decision.title}
            </li>
          ))}
        </ul>
      )}
      {verdict !== null && verdict !== 'continue' && (
        <Button
          size="small"
          variant={decisions.length > 0 ? 'tertiary' : 'secondary'}
          icon={<GavelSoundBlockIcon aria-hidden />}
          onClick={() =>
            void navigate({
              to: '/decisions',
              search: {
                new: '1',
                measure: String(measureId),
                evaluation: id,
                title: text.decisionTitle(verdict, note.subject.label),
              },
            })
          }
        >
          {text.makeDecision}
        </Button>
      )}
    </>
  );
}
