import type { SnapshotCard } from '../../../electron/contract/sprints.ts';
import { formatDate } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';

const text = sprintText.closed;

/** The cards of a closed sprint as they stood: what was promised and what came of it. */
export function ClosedCards({ cards }: { cards: readonly SnapshotCard[] }) {
  return (
    <section aria-labelledby="closed-cards">
      <h2 id="closed-cards">{sprintText.running.cards}</h2>
      <table className="dp-sprint-table">
        <thead>
          <tr>
            <th scope="col">{sprintText.running.card}</th>
            <th scope="col">{sprintText.sheet.serves}</th>
            <th scope="col">{text.entered}</th>
            <th scope="col">{text.result}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col" className="dp-num">
              {sprintText.sheet.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.code}>
              <th scope="row">
                <span className="dp-sprint-table__code">{card.code}</span> {card.title}{' '}
                {card.firstSprint !== null && (
                  <span className="dp-chip">{text.firstSprint(card.firstSprint)}</span>
                )}
              </th>
              <td>
                {card.challenges.map(({ id, areaId }) => (
                  <span key={id}>
                    <ChallengeRef id={id} areaId={areaId} />{' '}
                  </span>
                ))}
              </td>
              <td>{card.isPromised ? text.promised : text.added}</td>
              <td>
                <span className="dp-chip" data-outcome={card.outcome}>
                  {text.outcome[card.outcome]}
                </span>{' '}
                {card.doneOn !== null && formatDate(card.doneOn, 'card')}
              </td>
              <td>{card.reason}</td>
              <td className="dp-num">
                {card.hours === null ? text.noSize : sprintText.hours(card.hours)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
