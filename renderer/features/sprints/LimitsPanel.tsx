import { CalendarIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { PlannedSprint } from '../../../electron/contract/sprints.ts';
import { formatDate } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

const text = sprintText.limits;

/** What else limits the sprint: who is waited for, who must come along, and the dates inside it. */
export function LimitsPanel({ sprint }: { sprint: PlannedSprint }) {
  const { waiting, external, dates } = sprint;
  const parties = Map.groupBy(external, ({ actor }) => actor);
  const isEmpty = waiting.length + external.length + dates.length === 0;
  return (
    <section className="dp-panel" aria-labelledby="plan-limits">
      <h2 id="plan-limits">{text.title}</h2>
      {isEmpty && <p className="dp-quiet-line">{text.nothing}</p>}
      <ul className="dp-checks">
        {waiting.map(({ code, on, days }) => (
          <li key={code}>
            <StatusIcon status="waiting" />
            <span>{text.waiting(code, on, days)}</span>
          </li>
        ))}
        {[...parties].map(([actor, cards]) => (
          <li key={actor}>
            <PersonGroupIcon aria-hidden />
            <span>
              {text.external(
                actor,
                cards.map(({ code }) => code),
              )}
            </span>
          </li>
        ))}
        {dates.map(({ date, title }) => (
          <li key={`${date} ${title}`}>
            <CalendarIcon aria-hidden />
            <span>
              <b>{formatDate(date, 'card')}</b> {title}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/year-wheel" className="dp-plain-link">
        {text.wheel}
      </Link>
    </section>
  );
}
