import { Button } from '@navikt/ds-react';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { evaluationsText as text } from '../../text/evaluations.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

interface Props {
  measures: MeasureSummary[];
  onStart: (measureId: number) => void;
}

/** The sentence that opens the screen, and one start button for each measure it speaks of. */
export function MissingNotes({ measures, onStart }: Props) {
  const judged = measures.filter(({ evaluation }) => evaluation.need !== 'not_judged');
  const missing = judged.filter(({ evaluation }) => evaluation.need === 'missing');
  return (
    <section className="dp-eval-missing" aria-label={text.missingTitle}>
      <p className="dp-eval-sentence">
        <strong>{text.summary(missing.length, judged.length, measures.length)}</strong> {text.why}
      </p>
      {missing.length > 0 && (
        <ul className="dp-eval-gaps">
          {missing.map((measure) => (
            <li key={measure.id}>
              <StatusIcon status="unstarted" />
              <span>
                {text.missingRow(measure.id, measure.shortName)},{' '}
                {text.lastNote(measure.evaluation.lastFinished)}
              </span>
              <Button
                size="small"
                variant="tertiary"
                aria-label={text.startFor(measure.id)}
                onClick={() => onStart(measure.id)}
              >
                {text.start}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
