import { CheckmarkCircleFillIcon, CircleBrokenIcon } from '@navikt/aksel-icons';
import { forwardRef, useId } from 'react';
import { checkGoal, goalLevel } from '../../../electron/contract/sprint-goal.ts';
import { sprintText } from '../../text/sprints.ts';
import { textFault } from '../../ui/fields/fault.ts';
import { FaultLine } from '../../ui/fields/FaultLine.tsx';
import { sprintLimits } from '../../../electron/contract/sprints.ts';

const text = sprintText.goal;

interface Props {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** The goal in one sentence, looked at while it is typed: verb, target group, date. */
export const GoalBand = forwardRef<HTMLTextAreaElement, Props>(function GoalBand(
  { value, onChange, onLeave },
  ref,
) {
  const id = useId();
  const found = checkGoal(value);
  const fault = textFault(value, sprintLimits.goal);
  const level = goalLevel(value);
  return (
    <div className="dp-goal">
      <div className="dp-goal__field">
        <label htmlFor={id}>{text.label}</label>
        <textarea
          ref={ref}
          id={id}
          rows={1}
          placeholder={text.empty}
          value={value}
          aria-describedby={fault === null ? `${id}-checks` : `${id}-fault ${id}-checks`}
          aria-invalid={fault !== null}
          onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
          onBlur={onLeave}
          onKeyDown={(event) => {
            // One sentence: Enter is done, Esc leaves the field.
            if ((event.key !== 'Enter' && event.key !== 'Escape') || event.ctrlKey) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </div>
      <FaultLine id={`${id}-fault`} fault={fault} />
      <div className="dp-goal__checks" id={`${id}-checks`}>
        <Check isFound={found.verb} word={text.verb} />
        <Check isFound={found.group} word={text.group} />
        <Check isFound={found.date} word={text.date} />
        {level !== null && (
          <span className="dp-chip" data-kind="asked">
            {text.level(level)}
          </span>
        )}
      </div>
    </div>
  );
});

function Check({ isFound, word }: { isFound: boolean; word: string }) {
  return (
    <span className="dp-goal__check" data-found={isFound}>
      {isFound ? <CheckmarkCircleFillIcon aria-hidden /> : <CircleBrokenIcon aria-hidden />}
      <span className="dp-sr">{isFound ? text.found(word) : text.missing(word)}</span>
      <span aria-hidden="true">{word}</span>
    </span>
  );
}
