import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EvaluationRow } from '../../../electron/contract/evaluations.ts';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationsText as text } from '../../text/evaluations.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

interface Props {
  measures: MeasureSummary[];
  onStart: (measureId: number) => void;
}

/** The sentence that opens the screen, and for each measure it speaks of the way to its note. */
export function MissingNotes({ measures, onStart }: Props) {
  const trpc = useTRPC();
  const drafts = useQuery(trpc.evaluation.list.queryOptions({ state: 'draft' })).data?.rows;
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
            <MissingNote
              key={measure.id}
              measure={measure}
              draft={drafts?.find((note) => isDraftOf(note, measure.id))}
              onStart={onStart}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

// A note about an offer or an event of the measure is no evaluation of the measure.
const isDraftOf = ({ measureId, state, subject }: EvaluationRow, id: number) =>
  measureId === id && state === 'draft' && subject.kind === 'measure';

function MissingNote(props: {
  measure: MeasureSummary;
  draft: EvaluationRow | undefined;
  onStart: (measureId: number) => void;
}) {
  const { measure, draft, onStart } = props;
  const navigate = useNavigate();
  const goOn = (evaluationId: string) =>
    void navigate({ to: '/evaluations/$evaluationId', params: { evaluationId } });
  return (
    <li>
      <StatusIcon status={draft ? 'active' : 'unstarted'} />
      <span>
        {text.missingRow(measure.id, measure.shortName)},{' '}
        {text.lastNote(measure.evaluation.lastFinished)}
        {draft && `, ${text.begun(draft.periodLabel)}`}
      </span>
      <Button
        size="small"
        variant="tertiary"
        aria-label={draft ? text.goOnFor(measure.id) : text.startFor(measure.id)}
        onClick={() => (draft ? goOn(draft.id) : onStart(measure.id))}
      >
        {draft ? text.goOn : text.start}
      </Button>
    </li>
  );
}
