import { Button } from '@navikt/ds-react';
import type { AcceptedGap, Gap } from '../../../electron/contract/gaps.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { gapsText as text } from '../../text/gaps.ts';
import { AppLink } from '../../ui/AppLink.tsx';

/** The open holes of one kind; X on a row leaves it on purpose. */
export function OpenGaps({ gaps, onLeave }: { gaps: Gap[]; onLeave: (gap: Gap) => void }) {
  return (
    <ul className="dp-gap-items">
      {gaps.map((gap) => (
        <li key={gap.subject}>
          <span className="dp-gap-text">
            <b>{gap.title}</b>
            <span>{gap.why}</span>
          </span>
          <span className="dp-gap-actions">
            <AppLink
              to={gap.fix.to}
              className="dp-attention-action"
              aria-label={text.fixName(gap.fix.label, gap.title)}
              aria-keyshortcuts="X"
              onKeyDown={(event) => {
                if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
                event.preventDefault();
                onLeave(gap);
              }}
            >
              {gap.fix.label}
            </AppLink>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={text.acceptName(gap.title)}
              onClick={() => onLeave(gap)}
            >
              {text.accept}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The holes that are left on purpose, with their reasons. */
export function AcceptedGaps({ gaps }: { gaps: AcceptedGap[] }) {
  const trpc = useTRPC();
  const reopen = useCommand(trpc.gap.reopen.mutationOptions(), { toast: text.opened, undo: true });
  return (
    <>
      <p className="dp-gap-sub">{text.acceptedTitle}</p>
      <ul className="dp-gap-items" data-accepted>
        {gaps.map(({ kind, subject, title, reason }) => (
          <li key={subject}>
            <span className="dp-gap-text">
              <b>{title}</b>
              <span>{text.reason(reason)}</span>
            </span>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={text.reopenName(title)}
              onClick={() => reopen.mutate({ kind, subject })}
            >
              {text.reopen}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
