import type { SprintSnapshot } from '../../../electron/contract/sprints.ts';
import { Chart } from '../../charts/Chart.tsx';
import { formatDate } from '../../text/format.ts';
import { dateSpan, sprintText } from '../../text/sprints.ts';
import { burnUpModel } from './burnUpModel.ts';
import { SheetList } from './PlanSheet.tsx';

const text = sprintText.sheet;

/** A closed sprint on one page, from its snapshot alone. */
export function ClosedSheet({ shot }: { shot: SprintSnapshot }) {
  return (
    <>
      <header>
        <p className="dp-sprint-sheet__over">{text.measure(shot.measureId, shot.measureName)}</p>
        <h1>{sprintText.name(shot.number)}</h1>
        <p>
          {dateSpan(shot.startDate, shot.endDate)} {shot.endDate.slice(0, 4)} ·{' '}
          {sprintText.closed.by(formatDate(shot.closedAt, 'long'), shot.closedBy)}
        </p>
      </header>
      <section>
        <h2>{text.report}</h2>
        <p className="dp-sprint-sheet__goal">{shot.sentence}</p>
        <p>
          {text.goal}: {shot.goal || text.noGoal}
        </p>
        {shot.burnUpText === null ? (
          <Chart model={burnUpModel(shot.points, shot)} height={200} isPrint />
        ) : (
          <p>{shot.burnUpText}</p>
        )}
      </section>
      <section>
        <h2>{text.tasks}</h2>
        <table>
          <thead>
            <tr>
              <th>{text.task}</th>
              <th>{text.serves}</th>
              <th>{sprintText.closed.entered}</th>
              <th>{sprintText.closed.result}</th>
            </tr>
          </thead>
          <tbody>
            {shot.cards.map((card) => (
              <tr key={card.code}>
                <td>
                  {card.code} {card.title}
                </td>
                <td>{card.challenges.map(({ id }) => id).join(', ')}</td>
                <td>{card.isPromised ? sprintText.closed.promised : sprintText.closed.added}</td>
                <td>
                  {sprintText.closed.outcome[card.outcome]}
                  {card.reason !== '' && `: ${card.reason}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SheetList title={sprintText.closed.retrospective} none={sprintText.closed.noRetrospective}>
        {shot.retrospective.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </SheetList>
    </>
  );
}
