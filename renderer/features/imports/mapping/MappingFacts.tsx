import type { ReactElement } from 'react';
import type { MappingQuestion } from '../../../../electron/contract/mapping.ts';
import { observationStatuses } from '../../../../electron/contract/vocabulary.ts';
import { formatNumber } from '../../../text/format.ts';
import { mappingText } from '../../../text/mapping.ts';
import { categoryName } from './draft.ts';

const text = mappingText.facts;
const examples = 3;

/** What the file holds: the table, its dimensions, its cells by status, and its own notes. */
export function MappingFacts({ question }: { question: MappingQuestion }): ReactElement {
  const { title, source, format, dimensions, cells, byStatus, notes } = question;
  return (
    <div className="dp-map-facts">
      <section>
        <h2>{text.title}</h2>
        <dl>
          <dt>{text.table}</dt>
          <dd>{title === '' ? text.unknown : title}</dd>
          <dt>{text.source}</dt>
          <dd>
            {source ?? text.unknown} · {format}
          </dd>
        </dl>
      </section>
      <section>
        <h2>{text.dimensions}</h2>
        <ul>
          {dimensions.map((dimension) => (
            <li key={dimension.code}>
              <div>
                <b>{dimension.label}</b>
                {dimension.role !== null && <span> {text.role[dimension.role]}</span>}
              </div>
              <span className="dp-map-count">{text.values(dimension.size)}</span>
              <p>
                {text.andMore(
                  dimension.categories
                    .slice(0, examples)
                    .map(({ code }) => categoryName(dimension, code)),
                  dimension.size,
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.cells(cells)}</h2>
        <ul>
          {observationStatuses
            .filter((status) => byStatus[status] > 0)
            .map((status) => (
              <li key={status}>
                {text.status[status]}
                <span className="dp-map-count">{formatNumber(byStatus[status], 0)}</span>
              </li>
            ))}
        </ul>
      </section>
      {notes.length > 0 && (
        <section>
          <h2>{text.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>
                <p>{note}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
