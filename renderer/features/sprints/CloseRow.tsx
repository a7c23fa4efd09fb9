import { ToggleGroup } from '@navikt/ds-react';
import type { RunningCard } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import type { Answer, Outcome } from './closing.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = sprintText.close;

interface Props {
  card: RunningCard;
  answer: Answer;
  nextNumber: number;
  isMissing: boolean;
  onChange: (change: Partial<Answer>) => void;
  /** Ids of the rows above and below. */
  neighbours: readonly [string | undefined, string | undefined];
}

/** One open card and what shall become of it. */
export function CloseRow({ card, answer, nextNumber, isMissing, onChange, neighbours }: Props) {
  const go = (id: string | undefined) => {
    if (id !== undefined)
      document.querySelector<HTMLElement>(`[data-close-card="${CSS.escape(id)}"]`)?.focus();
  };
  return (
    <div role="row" className="dp-close-row">
      <div
        role="gridcell"
        tabIndex={0}
        className="dp-close-row__card"
        data-close-card={card.id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          go(neighbours[event.key === 'ArrowUp' ? 0 : 1]);
        }}
      >
        <p className="dp-close-row__title">{card.title}</p>
        <p className="dp-close-row__facts">
          <span>{card.code}</span>
          <span>{card.columnName}</span>
          <RoleAvatar role={card.owner} />
          {card.mark === 'added' && (
            <span className="dp-chip" data-mark="added">
              {sprintText.mark.added}
            </span>
          )}
          {card.movedFrom !== null && (
            <span className="dp-chip">{sprintText.card.from(card.movedFrom.last)}</span>
          )}
          {card.waitingOn !== null && (
            <span className="dp-chip" data-kind="waiting">
              {sprintText.card.waiting(card.waitingOn)}
            </span>
          )}
        </p>
      </div>
      <div role="gridcell">
        <ToggleGroup
          size="small"
          aria-label={text.choice(card.code)}
          // No item has this name: nothing is chosen yet, and the group insists on a value.
          value={answer.outcome ?? 'none'}
          onChange={(value) => onChange({ outcome: value as Outcome })}
        >
          <ToggleGroup.Item value="done">{text.done}</ToggleGroup.Item>
          <ToggleGroup.Item value="moved">{text.moved(nextNumber)}</ToggleGroup.Item>
          <ToggleGroup.Item value="dropped">{text.dropped}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      {answer.outcome === 'dropped' && (
        <div role="gridcell" className="dp-close-row__reason">
          <TextField
            id={`reason-${card.id}`}
            size="small"
            label={text.reason(card.code)}
            description={text.droppedHelp}
            limit={300}
            value={answer.reason}
            error={isMissing ? text.reasonMissing : undefined}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </div>
      )}
      {isMissing && answer.outcome === null && (
        <div role="gridcell" className="dp-close-row__reason">
          <p className="dp-close-row__missing" role="alert">
            {text.choiceMissing}
          </p>
        </div>
      )}
    </div>
  );
}
