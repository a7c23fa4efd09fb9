import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SprintSnapshot } from '../../../electron/contract/sprints.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { dateSpan, sprintText } from '../../text/sprints.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { BurnUp } from './BurnUp.tsx';
import { ClosedCards } from './ClosedCards.tsx';
import { SheetActions } from './SheetActions.tsx';
import './sprints.css';

const text = sprintText.closed;

/** A closed sprint, from the picture that was taken of it and nothing else. */
export function ClosedPage({ sprintId }: { sprintId: string }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const query = useQuery(trpc.sprint.closed.queryOptions({ sprintId }));
  const shot = query.data;
  const title = shot ? sprintText.name(shot.number) : sprintText.tab;
  const toPlan = () => {
    if (shot)
      void navigate({
        to: '/measures/$measureId/sprint',
        params: { measureId: shot.measureId },
      });
  };
  useKeys({ n: toPlan });
  return (
    <Page
      title={title}
      lead={
        shot &&
        `${dateSpan(shot.startDate, shot.endDate)}, ${sprintText.workingDays(shot.workingDays)} · ${text.by(formatDate(shot.closedAt, 'long'), shot.closedBy)}`
      }
      crumbs={[
        { label: sprintText.measures },
        ...(shot
          ? [{ label: `${shot.measureId} ${shot.measureName}`, to: `/measures/${shot.measureId}` }]
          : []),
        { label: title },
      ]}
      hints={[{ keys: ['N'], text: text.planNext.toLocaleLowerCase('nb') }]}
      actions={
        shot && (
          <>
            <SheetActions sprintId={sprintId} />
            <Button size="small" onClick={toPlan}>
              {text.planNext}
            </Button>
          </>
        )
      }
    >
      <QueryState query={query} shape="page">
        {(data) => <Closed shot={data} />}
      </QueryState>
    </Page>
  );
}

function Closed({ shot }: { shot: SprintSnapshot }) {
  return (
    <div className="dp-sprint-page">
      <section aria-label={sprintText.sheet.report}>
        <p className="dp-sprint-sentence">
          <b>{shot.sentence}</b>
        </p>
        <p className="dp-quiet-line">
          {sprintText.bar.goal}: {shot.goal || sprintText.bar.noGoal}
        </p>
        {shot.processMeasure !== '' && (
          <p className="dp-quiet-line">
            {text.process}: {shot.processMeasure}
          </p>
        )}
      </section>
      <BurnUp points={shot.points} sprint={shot} instead={shot.burnUpText} />
      <ClosedCards cards={shot.cards} />
      <Lines title={text.retrospective} lines={shot.retrospective} none={text.noRetrospective} />
      {shot.experiments.length > 0 && (
        <section aria-labelledby="closed-experiments">
          <h2 id="closed-experiments">{text.experiments}</h2>
          {shot.experiments.map((one) => (
            <article key={one.plan} className="dp-experiment">
              <p className="dp-experiment__plan">{one.plan}</p>
              <dl>
                <dt>{sprintText.experiments.prediction}</dt>
                <dd>{one.prediction}</dd>
                <dt>{sprintText.experiments.result}</dt>
                <dd>{one.result ?? sprintText.experiments.noResult}</dd>
                {one.learned !== '' && (
                  <>
                    <dt>{sprintText.experiments.learned}</dt>
                    <dd>{one.learned}</dd>
                  </>
                )}
              </dl>
            </article>
          ))}
        </section>
      )}
      {shot.warnings.length > 0 && (
        <Lines title={sprintText.running.warnings} lines={shot.warnings} none="" />
      )}
      <p className="dp-sprint-frozen">{text.frozen}</p>
    </div>
  );
}

function Lines(props: { title: string; lines: readonly string[]; none: string }) {
  const { title, lines, none } = props;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className="dp-quiet-line">{none}</p>
      ) : (
        <ul className="dp-plain-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
