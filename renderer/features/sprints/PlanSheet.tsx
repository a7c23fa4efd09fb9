import type { ReactNode } from 'react';
import type { SprintSheet } from '../../../electron/contract/sprints.ts';
import { formatDate } from '../../text/format.ts';
import { dateSpan, sprintText } from '../../text/sprints.ts';

const text = sprintText.sheet;
type Plan = Extract<SprintSheet, { state: 'planned' | 'active' }>;

/** The plan of a sprint on one page: goal, cards, capacity, warnings and dates. */
export function PlanSheet({ plan, measureName, marks }: Plan) {
  const warnings = plan.checks.filter(({ state }) => state !== 'ok');
  return (
    <>
      <header>
        <p className="dp-sprint-sheet__over">{text.measure(plan.measureId, measureName)}</p>
        <h1>{sprintText.name(plan.number)}</h1>
        <p>
          {dateSpan(plan.startDate, plan.endDate)} {plan.endDate.slice(0, 4)},{' '}
          {sprintText.workingDays(plan.workingDays)}
        </p>
      </header>
      <section>
        <h2>{text.goal}</h2>
        <p className="dp-sprint-sheet__goal">{plan.goal || text.noGoal}</p>
        <p>
          {text.process}: {plan.processMeasure || text.noProcess}
        </p>
      </section>
      <section>
        <h2>
          {text.tasks} ({plan.cards.length})
        </h2>
        <table>
          <thead>
            <tr>
              <th>{text.task}</th>
              <th>{text.serves}</th>
              <th>{text.owner}</th>
              <th className="dp-num">{text.size}</th>
            </tr>
          </thead>
          <tbody>
            {plan.cards.map((card) => (
              <tr key={card.id}>
                <td>
                  {card.code} {card.title}
                  {marks[card.id] === 'added' && ` (${sprintText.mark.added})`}
                </td>
                <td>{card.challenges.map(({ id }) => id).join(', ')}</td>
                <td>{card.owner ?? text.nobody}</td>
                <td className="dp-num">
                  {card.hours === null ? text.none : sprintText.hours(card.hours)}
                </td>
              </tr>
            ))}
            <tr>
              <th colSpan={3}>{text.sum}</th>
              <td className="dp-num">{sprintText.hours(plan.planned)}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <div className="dp-sprint-sheet__pair">
        <section>
          <h2>{text.capacity}</h2>
          <table>
            <thead>
              <tr>
                <th>{text.who}</th>
                <th className="dp-num">{text.planned}</th>
                <th className="dp-num">{text.available}</th>
              </tr>
            </thead>
            <tbody>
              {plan.capacity.map((row) => (
                <tr key={row.who}>
                  <td>{row.who}</td>
                  <td className="dp-num">{sprintText.hours(row.planned)}</td>
                  <td className="dp-num">
                    {row.available === null
                      ? row.isStated
                        ? text.nobody
                        : text.none
                      : sprintText.hours(row.available)}
                    {row.over > 0 && `, ${sprintText.capacity.over(row.over)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <SheetList title={text.warnings} none={text.noWarnings}>
            {warnings.map(({ id, text: line }) => (
              <li key={id}>{line}</li>
            ))}
          </SheetList>
          {plan.dates.length > 0 && (
            <SheetList title={text.dates} none="">
              {plan.dates.map(({ date, title }) => (
                <li key={`${date} ${title}`}>
                  {formatDate(date, 'card')} {title}
                </li>
              ))}
            </SheetList>
          )}
        </section>
      </div>
      {plan.experiments.length > 0 && (
        <SheetList title={text.experiments} none="">
          {plan.experiments.map((one) => (
            <li key={one.id}>{text.expected(sentence(one.plan), one.prediction)}</li>
          ))}
        </SheetList>
      )}
    </>
  );
}

/** With a full stop, so that two texts do not run together. */
function sentence(words: string): string {
  return /[.!?]$/u.test(words) ? words : `${words}.`;
}

export function SheetList(props: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children.length === 0 ? <p>{props.none}</p> : <ul>{props.children}</ul>}
    </section>
  );
}
