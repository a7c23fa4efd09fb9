import { HourglassIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTRPC } from '../../api/trpc.ts';
import { useToday } from '../../api/useToday.ts';
import { shortSpan, sprintText } from '../../text/sprints.ts';
import { daysBetween } from '../../text/format.ts';
import { SprintProgress } from './SprintProgress.tsx';
import { useSprintKey } from './useSprintKey.ts';
import './sprint-bar.css';

const text = sprintText.bar;

/** The sprint that runs, over the board: goal, progress in four parts, working days left. */
export function SprintBar({ measureId }: { measureId: number }) {
  const trpc = useTRPC();
  const today = useToday();
  const query = useQuery(trpc.sprint.running.queryOptions({ measureId }));
  const sprint = query.data ?? null;
  useSprintKey();
  if (query.data === undefined) return null;
  if (sprint === null) return <NoSprint measureId={measureId} />;
  const past = daysBetween(sprint.endDate, today);
  return (
    <section className="dp-sprint-bar" aria-label={text.label(sprint.number)}>
      <Link
        to="/measures/$measureId"
        params={{ measureId }}
        search={{ tab: 'sprint' }}
        className="dp-sprint-bar__name"
        title={text.open}
      >
        {sprintText.name(sprint.number)}
      </Link>
      <span className="dp-sprint-bar__when">{shortSpan(sprint.startDate, sprint.endDate)}</span>
      <span className="dp-sprint-bar__goal">
        <span>{text.goal}</span> <b>{sprint.goal || text.noGoal}</b>
      </span>
      <SprintProgress progress={sprint.progress} />
      <span className="dp-sprint-bar__left" data-past={past > 0 || undefined}>
        <HourglassIcon aria-hidden />
        {past > 0 ? sprintText.over(past) : sprintText.daysLeft(sprint.workingDaysLeft)}
      </span>
    </section>
  );
}

function NoSprint({ measureId }: { measureId: number }) {
  return (
    <section className="dp-sprint-bar dp-sprint-bar--none" aria-label={sprintText.tab}>
      <span>{text.none}</span>
      <Link to="/measures/$measureId/sprint" params={{ measureId }} className="dp-sprint-bar__link">
        {text.plan}
      </Link>
    </section>
  );
}
