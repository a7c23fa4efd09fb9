import { LocalAlert } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import type { SprintHead } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';

const text = sprintText.start;

/** Says that another sprint runs, and where it is closed. */
export function RunningNotice({ sprint }: { sprint: SprintHead }) {
  return (
    <LocalAlert status="announcement" size="small" className="dp-plan-notice">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{text.running(sprint.number)}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        {text.runningHelp}{' '}
        <Link
          to="/sprints/$sprintId/close"
          params={{ sprintId: sprint.id }}
          className="dp-plain-link"
        >
          {text.close(sprint.number)}
        </Link>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
