import { Link } from '@tanstack/react-router';
import type { MeasureSummary } from '../../../electron/contract/measures.ts';
import { stageWord, stateWord } from '../../../electron/contract/words.ts';
import { overviewText as text } from '../../text/overview.ts';
import { StageTrack } from '../../ui/StageTrack.tsx';
import { stateIcon, StatusIcon } from '../../ui/StatusIcon.tsx';

/** Each measure on one line: stage, next thing and state in words, never a percentage. */
export function MeasureStrips({ measures }: { measures: MeasureSummary[] }) {
  const responsible = new Set(measures.map((measure) => measure.responsible));
  const [who] = responsible;
  return (
    <section aria-labelledby="measures">
      <div className="dp-section-head">
        <h2 id="measures">{text.measures(measures.length)}</h2>
        {responsible.size === 1 && who !== undefined && <span>{text.responsible(who)}</span>}
      </div>
      <ul className="dp-strips">
        {measures.map((measure) => (
          <Strip key={measure.id} measure={measure} />
        ))}
      </ul>
    </section>
  );
}

function Strip({ measure }: { measure: MeasureSummary }) {
  const { id, name, startText, status } = measure;
  return (
    <li className="dp-strip">
      <span className="dp-strip-number" aria-hidden="true">
        {id}
      </span>
      <span className="dp-strip-name">
        <Link to="/measures/$measureId" params={{ measureId: id }}>
          <span className="dp-sr">{id}. </span>
          {name}
        </Link>
        <span>{text.start(startText)}</span>
      </span>
      <span className="dp-strip-stage">
        <span aria-hidden="true">{status ? stageWord[status.stage] : text.noStatus}</span>
        <StageTrack stage={status?.stage ?? null} form="bars" />
      </span>
      {status ? (
        <>
          <span className="dp-strip-line" title={status.line}>
            {status.line}
          </span>
          <span className="dp-strip-state">
            <StatusIcon status={stateIcon[status.state]} />
            {stateWord[status.state]}
          </span>
        </>
      ) : (
        <>
          <Link
            className="dp-strip-ask"
            to="/measures/$measureId"
            params={{ measureId: id }}
            search={{ dialog: 'status' }}
            aria-label={text.askStatusName(id)}
          >
            {text.askStatus}
          </Link>
          <span className="dp-strip-state">
            <StatusIcon status="unstarted" />
            {text.noStatus}
          </span>
        </>
      )}
    </li>
  );
}
