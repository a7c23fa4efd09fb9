import { Button } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { MeasureName } from './measureName.ts';
import { LinkMark } from './ChallengeRow.tsx';

interface Props {
  row: ChallengeRow;
  measures: readonly MeasureName[];
  onAsk: (kind: 'link' | 'empty') => void;
}

const text = challengesText.panel;

/** The links of one challenge with their reasons, and what can be done with each. */
export function PanelMeasures({ row, measures, onAsk }: Props) {
  const trpc = useTRPC();
  const confirm = useCommand(trpc.challenge.confirm.mutationOptions(), {
    toast: challengesText.confirmed(1),
    undo: true,
  });
  const isFree = row.measures.length < measures.length;
  const isOnPurpose = row.emptyReason !== null;
  const actions = (
    <div className="dp-challenge-panel__actions">
      {isFree && (
        <Button size="xsmall" variant="secondary" onClick={() => onAsk('link')}>
          {text.link}
        </Button>
      )}
      {row.measures.length === 0 && (
        <Button size="xsmall" variant="tertiary" onClick={() => onAsk('empty')}>
          {isOnPurpose ? text.changeEmpty : text.empty}
        </Button>
      )}
    </div>
  );
  if (row.measures.length === 0)
    return isOnPurpose ? (
      <>
        <p>{challengesText.grid.emptyOnPurpose(row.emptyReason ?? '')}</p>
        {actions}
      </>
    ) : (
      <EmptyState title={text.noMeasures} why={text.noMeasuresWhy} action={actions} />
    );
  return (
    <>
      <ul className="dp-challenge-panel__list">
        {row.measures.map(({ measureId, state, reason }) => {
          const name = measures.find(({ id }) => id === measureId)?.name ?? '';
          return (
            <li key={measureId}>
              <p className="dp-challenge-panel__line">
                <LinkMark state={state} />
                <AppLink to={`/measures/${measureId}`}>
                  {challengesText.measureName(measureId, name)}
                </AppLink>
                <span className="dp-challenges__quiet">{challengesText.legend[state]}</span>
              </p>
              <p>{reason}</p>
              <div className="dp-challenge-panel__actions">
                {state === 'proposed' && (
                  <Button
                    size="xsmall"
                    variant="secondary"
                    aria-label={text.confirmLink(measureId)}
                    disabled={confirm.isPending}
                    onClick={() => confirm.mutate({ challengeId: row.id, measureId })}
                  >
                    {text.confirm}
                  </Button>
                )}
                <RemoveLink challengeId={row.id} measureId={measureId} />
              </div>
            </li>
          );
        })}
      </ul>
      {actions}
    </>
  );
}

function RemoveLink({ challengeId, measureId }: { challengeId: string; measureId: number }) {
  const trpc = useTRPC();
  const unlink = useCommand(trpc.challenge.unlink.mutationOptions(), {
    toast: challengesText.removedLink(challengeId, measureId),
    undo: true,
  });
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      data-color="neutral"
      aria-label={text.removeLink(measureId)}
      loading={unlink.isPending}
      onClick={() => unlink.mutate({ challengeId, measureId })}
    >
      {text.remove}
    </Button>
  );
}
