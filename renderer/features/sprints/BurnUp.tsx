import { ReadMore } from '@navikt/ds-react';
import type { BurnUpPoint } from '../../../electron/contract/sprints.ts';
import { Chart } from '../../charts/Chart.tsx';
import { formatDate } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';
import { burnUpModel, type SprintDays } from './burnUpModel.ts';

const text = sprintText.burnUp;

interface Props {
  points: readonly BurnUpPoint[];
  /** The sprint's own first and last day. */
  sprint: SprintDays;
  /** Said instead of a chart while there are few cards. */
  instead: string | null;
}

/** Done against what is in the sprint, with the figures under it; a sentence where there are few cards. */
export function BurnUp({ points, sprint, instead }: Props) {
  return (
    <section aria-labelledby="burn-up">
      <h2 id="burn-up">{text.title}</h2>
      {instead === null ? (
        <>
          <Chart model={burnUpModel(points, sprint)} height={240} />
          <ReadMore size="small" header={text.table}>
            <table className="dp-sprint-table">
              <thead>
                <tr>
                  <th scope="col">{text.date}</th>
                  <th scope="col" className="dp-num">
                    {text.scope}
                  </th>
                  <th scope="col" className="dp-num">
                    {text.done}
                  </th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ date, scope, done }) => (
                  <tr key={date}>
                    <th scope="row">{formatDate(date, 'table')}</th>
                    <td className="dp-num">{scope}</td>
                    <td className="dp-num">{done}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ReadMore>
        </>
      ) : (
        <p className="dp-sprint-sentence">{instead}</p>
      )}
    </section>
  );
}
