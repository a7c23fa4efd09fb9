import type { PlanContext } from '../../../electron/contract/sprints.ts';
import { formatDate, halfYearLabel } from '../../text/format.ts';
import { sprintText } from '../../text/sprints.ts';

const text = sprintText.context;

/** What the sprint should serve, in the fewest words: half-year goal, requests, conflicts in the plan. */
export function ContextStrip({ context }: { context: PlanContext }) {
  const { stageGoals, requests, conflicts } = context;
  return (
    <ul className="dp-plan-context" aria-label={text.label}>
      {stageGoals.length === 0 && <li className="dp-plan-context__none">{text.noGoal}</li>}
      {stageGoals.map((goal) => (
        <li key={goal.text}>
          <b>{text.goal(halfYearLabel(goal.halfYear))}:</b> {goal.text}
        </li>
      ))}
      {requests.map(({ id, text: words, dueDate }) => (
        <li key={id}>
          <b>{text.asked}:</b> {words}
          {dueDate !== null && `, ${text.by(formatDate(dueDate, 'card'))}`}
        </li>
      ))}
      {conflicts.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
