import { Button } from '@navikt/ds-react';
import type { Evaluation } from '../../../electron/contract/evaluations.ts';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { evaluationsText as text } from '../../text/evaluations.ts';
import { halfYearLabel } from '../../text/format.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

interface Props {
  measures: MeasureSummary[];
  notes: Evaluation[];
  current: string;
  onStart: (measureId: number) => void;
}

/** The sentence that opens the screen, and one start button for each measure it speaks of. */
export function MissingNotes({ measures, notes, current, onStart }: Props) {
  const written = new Set(
    notes
      .filter(({ period, subject }) => period === current && subject.kind === 'measure')
      .map((note) => note.measureId),
  );
  const missing = measures.filter((measure) => !written.has(measure.id));
  const half = halfYearLabel(current);
  return (
    <section className="dp-eval-missing" aria-label={text.missingTitle(half)}>
      <p className="dp-eval-sentence">
        <strong>{text.summary(missing.length, measures.length, half)}</strong> {text.why}
      </p>
      {missing.length > 0 && (
        <ul className="dp-eval-gaps">
          {missing.map((measure) => (
            <li key={measure.id}>
              <StatusIcon status="unstarted" />
              <span>{text.missingRow(measure.id, measure.shortName)}</span>
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
