import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RunningSprint } from '../../../electron/contract/sprints.ts';
import { useTRPC } from '../../api/trpc.ts';
import { dateSpan, sprintText } from '../../text/sprints.ts';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import { SprintProgress } from '../../ui/sprint/SprintProgress.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { VoicesAbout } from '../../ui/voices/VoicesAbout.tsx';
import { BurnUp } from './BurnUp.tsx';
import { ExperimentPanel } from './ExperimentPanel.tsx';
import { SheetActions } from './SheetActions.tsx';
import { SprintHistory } from './SprintHistory.tsx';
import './sprints.css';

const text = sprintText.running;

/** A measure's sprints: the one that runs, the one that is planned, and those that are closed. */
export function SprintTab({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const running = useQuery(trpc.sprint.running.queryOptions({ measureId }));
  const list = useQuery(trpc.sprint.list.queryOptions({ measureId })).data?.entries ?? [];
  const planned = list.find(({ state }) => state === 'planned');
  const toPlan = () => void navigate({ to: '/measures/$measureId/sprint', params: { measureId } });
  const next = planned?.number ?? (list[0]?.number ?? 0) + 1;
  return (
    <QueryState query={running} shape="page">
      {(sprint) => (
        <div className="dp-sprint-page">
          {sprint ? (
            <Running sprint={sprint} onPlan={toPlan} nextNumber={next} />
          ) : (
            <EmptyState
              title={text.emptyTitle}
              why={sprintText.start.emptyWhy}
              action={
                <Button size="small" onClick={toPlan}>
                  {planned ? text.nextPlanned(planned.number) : sprintText.start.create(next)}
                </Button>
              }
            />
          )}
          <SprintHistory entries={list} />
        </div>
      )}
    </QueryState>
  );
}

interface RunningProps {
  sprint: RunningSprint;
  nextNumber: number;
  onPlan: () => void;
}

function Running({ sprint, nextNumber, onPlan }: RunningProps) {
  const navigate = useNavigate();
  const { counts, progress } = sprint;
  return (
    <>
      <section aria-labelledby="sprint-running">
        <h2 id="sprint-running">{text.title(sprint.number)}</h2>
        <p className="dp-sprint-sentence">
          <b>{sprint.goal || sprintText.bar.noGoal}</b>
        </p>
        <p className="dp-quiet-line">
          {dateSpan(sprint.startDate, sprint.endDate)},{' '}
          {sprintText.daysLeft(sprint.workingDaysLeft)}.{' '}
          {text.counts(counts.promised, counts.added, counts.pushed, progress.done)}
        </p>
        <p>
          <SprintProgress progress={progress} />
        </p>
        <div className="dp-sprint-tools">
          <Button
            size="small"
            onClick={() =>
              void navigate({
                to: '/sprints/$sprintId/close',
                params: { sprintId: sprint.id },
              })
            }
          >
            {sprintText.start.close(sprint.number)}
          </Button>
          <SheetActions sprintId={sprint.id} />
          <Button size="small" variant="tertiary" onClick={onPlan}>
            {sprintText.start.create(nextNumber)}
          </Button>
        </div>
      </section>
      <div className="dp-sprint-split">
        <div className="dp-sprint-page">
          <BurnUp points={sprint.burnUp} sprint={sprint} instead={sprint.burnUpText} />
          <CardTable sprint={sprint} />
        </div>
        <div className="dp-plan__limits">
          {sprint.warnings.length > 0 && (
            <section className="dp-panel" aria-labelledby="sprint-warnings">
              <h2 id="sprint-warnings">{text.warnings}</h2>
              <ul className="dp-plain-list">
                {sprint.warnings.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          <ExperimentPanel sprintId={sprint.id} experiments={sprint.experiments} />
          <div className="dp-panel">
            <VoicesAbout kind="sprint" subject={sprint.id} />
          </div>
        </div>
      </div>
    </>
  );
}

function CardTable({ sprint }: { sprint: RunningSprint }) {
  return (
    <section aria-labelledby="sprint-cards">
      <h2 id="sprint-cards">{text.cards}</h2>
      <table className="dp-sprint-table">
        <thead>
          <tr>
            <th scope="col">{text.card}</th>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.mark}</th>
            <th scope="col">{text.owner}</th>
          </tr>
        </thead>
        <tbody>
          {sprint.cards.map((card) => (
            <tr key={card.id}>
              <th scope="row">
                <span className="dp-sprint-table__code">{card.code}</span> {card.title}
              </th>
              <td>{card.isArchived ? text.gone : card.columnName}</td>
              <td>
                <span className="dp-chip" data-mark={card.mark}>
                  {sprintText.mark[card.mark]}
                </span>
              </td>
              <td>
                <RoleAvatar role={card.owner} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dp-quiet-line">{text.takeIn}</p>
    </section>
  );
}
