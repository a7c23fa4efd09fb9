import type { ReactNode } from 'react';
import { dependencySentences } from '../../../electron/contract/dependency-sentences.ts';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { stateWord } from '../../../electron/contract/words.ts';
import { workText } from '../../text/measure-work.ts';
import { measureText } from '../../text/measures.ts';
import { formatDate } from '../../text/format.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { StageTrack } from '../../ui/StageTrack.tsx';
import { stateIcon, StatusIcon } from '../../ui/StatusIcon.tsx';
import { RoleField } from './RoleField.tsx';

const facts = measureText.facts;

/** What is adopted, who leads, where it stands and what it hangs together with. */
export function MeasureHead({ measure }: { measure: MeasureDetail }) {
  return (
    <div className="dp-measure__head">
      <dl className="dp-facts">
        <Fact term={facts.responsible}>{measure.responsible}</Fact>
        <Fact term={facts.leader}>
          <RoleField measureId={measure.id} which="leader" role={measure.leader} />
        </Fact>
        <Fact term={facts.start}>{measure.startText}</Fact>
        <Fact term={facts.stage}>
          <StageTrack stage={measure.status?.stage ?? null} form="steps" />
        </Fact>
      </dl>
      {measure.retiredReason !== null && (
        <p className="dp-about-retired">{workText.adopted.retired(measure.retiredReason)}</p>
      )}
      <DependencyNote measure={measure} />
      <StatusLine measure={measure} />
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="dp-facts__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DependencyNote({ measure }: { measure: MeasureDetail }) {
  const { sentences, conflicts, awaited } = dependencySentences(measure.id, measure.dependencies);
  if (sentences.length === 0) return null;
  const hasConflict = conflicts.length > 0 || awaited.length > 0;
  return (
    <p className={hasConflict ? 'dp-dependency dp-dependency--conflict' : 'dp-dependency'}>
      {hasConflict && <StatusIcon status="waiting" />}
      <span>
        <strong>{sentences.join(' ')}</strong>
        {[...awaited, ...conflicts].map((sentence) => ` ${sentence}`)}
      </span>
    </p>
  );
}

/** The sentence the group last said about the measure, before any count. */
function StatusLine({ measure }: { measure: MeasureDetail }) {
  const { status, openCards, doneCards, waitingCards } = measure;
  const text = measureText.status;
  const all = openCards + doneCards;
  return (
    <div className="dp-status-line">
      {status ? (
        <>
          <StatusIcon status={stateIcon[status.state]} />
          <strong>{stateWord[status.state]}</strong>
          <span className="dp-status-line__text">{status.line}</span>
          <span className="dp-status-line__by">
            {text.by(formatDate(status.at, 'card'), status.actor)}
          </span>
        </>
      ) : (
        <>
          <GapTag>{text.unset}</GapTag>
          <span className="dp-status-line__text">{text.unsetWhy}</span>
        </>
      )}
      {all > 0 && (
        <span className="dp-status-line__count">
          {text.done(doneCards, all)}
          {waitingCards > 0 && `, ${text.waiting(waitingCards)}`}
        </span>
      )}
    </div>
  );
}
