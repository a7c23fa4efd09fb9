import { BranchingIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { Chain, Thread, ThreadReason } from '../../../electron/contract/thread.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { threadText as text } from '../../text/thread.ts';

/** So many reasons are read at a glance; the rest stand with the challenges. */
const most = 3;

/** Why the group believes in the lit links, in its own words. */
export function ThreadWhy(props: { chain: Chain; thread: Thread; root: string | null }) {
  const { chain, thread, root } = props;
  const lit = chain.reasons.filter(({ from, to }) =>
    [...thread.links].some((link) => link.from === from && link.to === to),
  );
  const isBare =
    root?.startsWith('challenge:') === true && chain.nodes.some((n) => n.id === root && n.isGap);
  return (
    <section className="dp-thread-why" aria-label={text.why}>
      <BranchingIcon aria-hidden />
      <div>
        {lit.length === 0 ? (
          <p>{isBare ? text.noMeasure : text.nothing}</p>
        ) : (
          lit
            .slice(0, most)
            .map((reason) => <Why key={`${reason.from} ${reason.to}`} reason={reason} />)
        )}
      </div>
    </section>
  );
}

function Why({ reason }: { reason: ThreadReason }) {
  const trpc = useTRPC();
  const confirm = useCommand(trpc.challenge.confirm.mutationOptions(), {
    toast: text.confirmedToast,
    undo: true,
  });
  const { challengeId, measureId, state, confirmedAt } = reason;
  const pair = text.whyPair(challengeId, measureId);
  return (
    <div className="dp-thread-reason">
      <p>
        <b>{`${pair}: ${text.why}`}</b> {reason.reason === '' ? text.noReason : reason.reason}
      </p>
      <p className="dp-thread-sub">
        {state === 'confirmed'
          ? text.confirmed(confirmedAt === null ? null : formatDate(confirmedAt, 'long'))
          : text.proposed}
      </p>
      {state === 'proposed' && (
        <Button
          size="xsmall"
          variant="secondary"
          data-confirm
          aria-label={text.confirmName(pair)}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ challengeId, measureId })}
        >
          {text.confirm}
        </Button>
      )}
    </div>
  );
}
