import { sprintText } from '../../text/sprints.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Plan } from './usePlan.ts';
import { PlanRow, type RowActions } from './PlanRow.tsx';
import { useListDrop } from './usePlanDrag.ts';

const text = sprintText.sprint;

/** The cards chosen for the sprint, and the place to drop more. */
export function SprintCards({ plan, actions }: { plan: Plan; actions: RowActions }) {
  const { sprint } = plan.lists;
  const total = sprint.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const { ref, isOver } = useListDrop((cardId) => {
    const card = plan.lists.queue.find(({ id }) => id === cardId);
    if (card) actions.move(card);
  });
  return (
    <section
      ref={ref}
      className={isOver ? 'dp-plan-well dp-plan-well--over' : 'dp-plan-well'}
      aria-labelledby="plan-sprint"
    >
      <header className="dp-plan-list__head">
        <h2 id="plan-sprint">{sprintText.name(plan.number)}</h2>
        <span>{text.summary(sprint.length, total)}</span>
      </header>
      {sprint.length > 0 && (
        <div role="grid" aria-labelledby="plan-sprint" className="dp-plan-rows">
          {sprint.map((card, index) => (
            <PlanRow
              key={card.id}
              card={card}
              list="sprint"
              place={index + 1}
              isActive={card.id === plan.active?.id}
              actions={actions}
            />
          ))}
        </div>
      )}
      <p className="dp-plan-drop">
        {sprint.length === 0 ? text.empty : text.drop} <Kbd>S</Kbd>
      </p>
    </section>
  );
}
