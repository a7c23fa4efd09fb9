import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { halfYearIndex } from '../../../../electron/contract/half-years.ts';
import type { StageGoal } from '../../../../electron/contract/stage-goals.ts';
import type { GoalState } from '../../../../electron/contract/vocabulary.ts';
import { goalWord } from '../../../../electron/contract/words.ts';
import { capital, halfYearLabel } from '../../../text/format.ts';
import { workText } from '../../../text/measure-work.ts';
import { GapTag } from '../../../ui/Gap.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { StatusIcon, type Status } from '../../../ui/StatusIcon.tsx';
import { GoalDialog } from '../GoalDialog.tsx';
import { Section } from './Section.tsx';

const text = workText.goals;
export const goalIcon: Record<GoalState, Status> = {
  open: 'unstarted',
  reached: 'done',
  partly: 'review',
  missed: 'stop',
};

interface Props<Failure> {
  measureId: number;
  query: UseQueryResult<StageGoal[], Failure>;
  /** The half-year that is now. */
  halfYear: string;
}

/** The goals by half-year, and what was reached. */
export function GoalPart<Failure>({ measureId, query, halfYear }: Props<Failure>) {
  const [edited, setEdited] = useState<StageGoal | 'new' | null>(null);
  return (
    <Section title={text.title} add={{ label: text.add, run: () => setEdited('new') }}>
      <QueryState query={query} shape="list">
        {(goals) =>
          goals.length === 0 ? (
            <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
          ) : (
            <ul className="dp-about-list">
              {goals.map((goal) => (
                <Goal key={goal.id} goal={goal} now={halfYear} onEdit={() => setEdited(goal)} />
              ))}
            </ul>
          )
        }
      </QueryState>
      {edited !== null && (
        <GoalDialog
          measureId={measureId}
          goal={edited === 'new' ? null : edited}
          halfYear={halfYear}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function Goal({ goal, now, onEdit }: { goal: StageGoal; now: string; onEdit: () => void }) {
  const isPast = halfYearIndex(goal.halfYear) < halfYearIndex(now);
  return (
    <li>
      <span className="dp-about-list__when">
        {capital(halfYearLabel(goal.halfYear))}
        {goal.halfYear === now && <em>{text.now}</em>}
      </span>
      <span className="dp-about-list__what">
        <button type="button" className="dp-about-open" onClick={onEdit}>
          {goal.text}
        </button>
        {goal.state === 'open' && isPast && <GapTag>{text.overdue}</GapTag>}
        {goal.outcome !== '' && <span className="dp-quiet">{text.reached(goal.outcome)}</span>}
      </span>
      <span className="dp-status-choice">
        <StatusIcon status={goalIcon[goal.state]} />
        {goalWord[goal.state]}
      </span>
    </li>
  );
}
