import { Button, ReadMore } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { LaneEvent } from '../../../../electron/contract/reading.ts';
import { readingText } from '../../../text/indicators.ts';
import { EventDialog } from './EventDialog.tsx';

const words = readingText.events;

/** The lane in words, folded: when, what, from where, and the group's own with a way to change them. */
export function EventList({
  indicatorId,
  events,
  hasLane,
}: {
  indicatorId: string;
  events: LaneEvent[];
  /** True where the events also stand under the axis of a chart. */
  hasLane: boolean;
}): ReactElement {
  const [edited, setEdited] = useState<LaneEvent | null>(null);
  return (
    <ReadMore size="small" header={words.list(events.length)}>
      <ul className="dp-reading-events">
        {events.map((event) => (
          <li key={event.id}>
            <span className="dp-reading-event-mark" data-kind={event.kind} aria-hidden />
            <span>
              <b>{event.label}</b>, {event.when}
              <span className="dp-reading-meta">
                {[
                  event.source,
                  ...(event.own?.isForAll === true ? [words.forAll] : []),
                  ...(hasLane && event.at === null ? [words.outside] : []),
                ].join(' · ')}
              </span>
            </span>
            {event.own !== null && (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={words.editName(event.label)}
                onClick={() => setEdited(event)}
              >
                {words.edit}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <EventDialog indicatorId={indicatorId} event={edited} onClose={() => setEdited(null)} />
      )}
    </ReadMore>
  );
}
