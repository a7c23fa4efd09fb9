import { CompassIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { SprintPlanning } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';
import type { Plan } from './usePlan.ts';
import { PlanRow, type RowActions } from './PlanRow.tsx';
import { useListDrop } from './usePlanDrag.ts';

const text = sprintText.queue;

/** Rows drawn at first: more than anybody plans from, and light however long the queue is. */
const queueRoom = 50;

interface Props {
  planning: SprintPlanning;
  plan: Plan;
  actions: RowActions;
  onByRule: () => void;
  onGap: (gap: SprintPlanning['gaps'][number]) => void;
}

/** What could be done next, in rank order, and the challenges nobody works on. */
export function QueueList({ planning, plan, actions, onByRule, onGap }: Props) {
  const { queue } = plan.lists;
  const [room, setRoom] = useState(queueRoom);
  // The chosen row is always drawn, and the next one with it.
  const chosen = queue.findIndex(({ id }) => id === plan.active?.id);
  const shown = queue.slice(0, Math.max(room, chosen + 2));
  const { ref, isOver } = useListDrop((cardId) => {
    const card = plan.lists.sprint.find(({ id }) => id === cardId);
    if (card) actions.move(card);
  });
  return (
    <section
      ref={ref}
      className={isOver ? 'dp-plan-list dp-plan-list--over' : 'dp-plan-list'}
      aria-labelledby="plan-queue"
    >
      <header className="dp-plan-list__head">
        <h2 id="plan-queue">{text.title}</h2>
        <span>{planning.isHandRanked ? text.byHand(queue.length) : text.lead(queue.length)}</span>
        {planning.isHandRanked && (
          <Button size="xsmall" variant="tertiary" onClick={onByRule}>
            {text.byRule}
          </Button>
        )}
      </header>
      {queue.length === 0 ? (
        <p className="dp-plan-list__empty">{text.empty}</p>
      ) : (
        <div role="grid" aria-labelledby="plan-queue" className="dp-plan-rows">
          {shown.map((card, index) => (
            <PlanRow
              key={card.id}
              card={card}
              list="queue"
              place={index + 1}
              isActive={card.id === plan.active?.id}
              actions={actions}
            />
          ))}
        </div>
      )}
      {shown.length < queue.length && (
        <Button size="small" variant="tertiary" onClick={() => setRoom(shown.length + queueRoom)}>
          {text.more(Math.min(queueRoom, queue.length - shown.length))}
        </Button>
      )}
      <Gaps gaps={planning.gaps} onGap={onGap} />
    </section>
  );
}

const shownGaps = 2;

function Gaps({ gaps, onGap }: Pick<Props, 'onGap'> & { gaps: SprintPlanning['gaps'] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? gaps : gaps.slice(0, shownGaps);
  return (
    <>
      {shown.map((gap) => (
        <div className="dp-plan-gap" key={gap.id}>
          <CompassIcon aria-hidden />
          <p>
            {text.gap} <strong>{`${gap.id} ${gap.shortName}`}</strong>
          </p>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            aria-label={text.makeFor(gap.id)}
            onClick={() => onGap(gap)}
          >
            {text.make}
          </Button>
        </div>
      ))}
      {gaps.length > shownGaps && (
        <Button
          className="dp-plan-gap__more"
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.fewerGaps : text.moreGaps(gaps.length - shownGaps)}
        </Button>
      )}
    </>
  );
}
