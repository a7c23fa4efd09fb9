import { Link } from '@tanstack/react-router';
import type { SprintListEntry } from '../../../electron/contract/sprints.ts';
import { shortSpan, sprintText } from '../../text/sprints.ts';

const text = sprintText.history;

/** Every sprint of a measure with what was promised and what came of it, newest first. */
export function SprintHistory({ entries }: { entries: readonly SprintListEntry[] }) {
  return (
    <section aria-labelledby="sprint-history">
      <h2 id="sprint-history">{text.title}</h2>
      {entries.length === 0 ? (
        <p className="dp-quiet-line">{text.empty}</p>
      ) : (
        <table className="dp-sprint-table">
          <thead>
            <tr>
              <th scope="col">{text.sprint}</th>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.goal}</th>
              <th scope="col">{text.line}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  <EntryLink entry={entry} />{' '}
                  <span className="dp-chip">{text.state[entry.state]}</span>
                </th>
                <td>{shortSpan(entry.startDate, entry.endDate)}</td>
                <td>{entry.goal || text.noGoal}</td>
                <td>{entry.line}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function EntryLink({ entry }: { entry: SprintListEntry }) {
  const name = sprintText.name(entry.number);
  if (entry.state === 'active') return <>{name}</>;
  if (entry.state === 'planned')
    return (
      <Link
        to="/measures/$measureId/sprint"
        params={{ measureId: entry.measureId }}
        className="dp-plain-link"
      >
        {name}
      </Link>
    );
  return (
    <Link to="/sprints/$sprintId" params={{ sprintId: entry.id }} className="dp-plain-link">
      {name}
    </Link>
  );
}
