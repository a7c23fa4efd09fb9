import { Link, ReadMore } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { Revision } from '../../../../electron/contract/reading.ts';
import { formatDate } from '../../../text/format.ts';
import { readingText } from '../../../text/indicators.ts';
import { AppLink } from '../../../ui/AppLink.tsx';

const words = readingText.revisions;

/** Figures the source changed, old to new, with the briefings that rest on the old one. */
export function Revisions({ revisions }: { revisions: Revision[] }): ReactElement | null {
  if (revisions.length === 0) return null;
  return (
    <ReadMore size="small" header={words.title(revisions.length)}>
      <p>{words.lead}</p>
      <div className="dp-ind-scroll">
        <table className="dp-reading-table">
          <thead>
            <tr>
              <th scope="col">{words.head.figure}</th>
              <th scope="col">{words.head.before}</th>
              <th scope="col">{words.head.after}</th>
              <th scope="col">{words.head.briefings}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map((revision) => (
              <tr key={`${revision.placeName} ${revision.period} ${revision.to.at}`}>
                <th scope="row">
                  {revision.placeName}, {revision.periodLabel}
                </th>
                <Side side={revision.from} />
                <Side side={revision.to} isNew />
                <td>
                  {revision.briefings.length + revision.evaluations.length === 0 &&
                    words.noBriefings}
                  {revision.evaluations.map((note) => (
                    <Link key={note.id} as={AppLink} to={`/evaluations/${note.id}`}>
                      {words.evaluation(note.measureId, note.periodLabel)}
                    </Link>
                  ))}
                  {revision.briefings.map((briefing) => (
                    <Link key={briefing.id} as={AppLink} to={`/briefings/${briefing.id}`}>
                      {words.briefing(briefing.number, formatDate(briefing.createdAt, 'table'))}
                    </Link>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ReadMore>
  );
}

function Side({ side, isNew = false }: { side: Revision['from']; isNew?: boolean }): ReactElement {
  return (
    <td>
      {isNew && <span aria-hidden>→ </span>}
      <b>{side.text}</b>
      <span className="dp-reading-meta">
        {words.from(formatDate(side.at, 'table'), side.fileName)}
      </span>
    </td>
  );
}
