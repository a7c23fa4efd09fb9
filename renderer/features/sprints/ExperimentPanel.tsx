import { PadlockLockedIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { Experiment } from '../../../electron/contract/sprints.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { sprintText } from '../../text/sprints.ts';
import { ExperimentDialog } from './ExperimentDialog.tsx';

const text = sprintText.experiments;

interface Props {
  sprintId: string;
  experiments: readonly Experiment[];
}

/** Small trials: what is expected is said, and locked, before what happened is written. */
export function ExperimentPanel({ sprintId, experiments }: Props) {
  const trpc = useTRPC();
  const lock = useCommand(trpc.experiment.lock.mutationOptions());
  const [dialog, setDialog] = useState<Experiment | 'new' | null>(null);
  return (
    <section className="dp-panel" aria-labelledby="plan-experiments">
      <h2 id="plan-experiments">{text.title}</h2>
      {experiments.length === 0 && <p className="dp-quiet-line">{text.why}</p>}
      {experiments.map((one) => (
        <article key={one.id} className="dp-experiment" aria-label={one.plan}>
          <p className="dp-experiment__plan">{one.plan}</p>
          <dl>
            <dt>{text.prediction}</dt>
            <dd>{one.prediction}</dd>
            {one.lockedAt !== null && (
              <>
                <dt>{text.result}</dt>
                <dd>{one.result ?? text.noResult}</dd>
              </>
            )}
            {one.learned !== '' && (
              <>
                <dt>{text.learned}</dt>
                <dd>{one.learned}</dd>
              </>
            )}
          </dl>
          <div className="dp-experiment__tools">
            <span className="dp-experiment__state">
              {one.lockedAt !== null && <PadlockLockedIcon aria-hidden />}
              {one.lockedAt === null ? text.open : text.locked}
            </span>
            {one.lockedAt === null && (
              <Button
                size="xsmall"
                variant="tertiary"
                onClick={() => lock.mutate({ experimentId: one.id })}
              >
                {text.lock}
              </Button>
            )}
            <Button
              size="xsmall"
              variant="tertiary"
              aria-label={`${text.edit}: ${one.plan}`}
              onClick={() => setDialog(one)}
            >
              {text.edit}
            </Button>
          </div>
        </article>
      ))}
      <Button
        size="small"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => setDialog('new')}
      >
        {text.add}
      </Button>
      {dialog !== null && (
        <ExperimentDialog
          sprintId={sprintId}
          experiment={dialog === 'new' ? null : dialog}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}
