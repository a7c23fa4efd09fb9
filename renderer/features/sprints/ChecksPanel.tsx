import {
  CheckmarkCircleFillIcon,
  CircleBrokenIcon,
  ExclamationmarkTriangleFillIcon,
} from '@navikt/aksel-icons';
import type { PlanCheck } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';

const text = sprintText.checks;
const icon = {
  ok: <CheckmarkCircleFillIcon aria-hidden />,
  warning: <ExclamationmarkTriangleFillIcon aria-hidden />,
  todo: <CircleBrokenIcon aria-hidden />,
};

/** «Kan vi love dette?»: what is in order and what is worth a look. Nothing here stops the sprint. */
export function ChecksPanel({ checks }: { checks: readonly PlanCheck[] }) {
  return (
    <section className="dp-panel" aria-labelledby="plan-checks">
      <h2 id="plan-checks">{text.title}</h2>
      <ul className="dp-checks">
        {checks.map(({ id, state, text: words }) => (
          <li key={id} data-state={state}>
            {icon[state]}
            <span className="dp-sr">{text.state[state]}: </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className="dp-panel__foot">{text.foot}</p>
    </section>
  );
}
