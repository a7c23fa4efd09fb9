import { Button } from '@navikt/ds-react';
import type { ChallengeRow } from '../../../electron/contract/challenges.ts';
import { gradeWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { LinkMark, OriginTag } from './ChallengeRow.tsx';

const text = challengesText.panel;

/** The indicators that follow one challenge. */
export function PanelIndicators({
  row,
  onChoose,
  onEdit,
}: {
  row: ChallengeRow;
  onChoose: () => void;
  onEdit: (indicatorId: string) => void;
}) {
  const choose = (
    <div className="dp-challenge-panel__actions">
      <Button size="xsmall" variant="secondary" onClick={onChoose}>
        {text.chooseIndicator}
      </Button>
    </div>
  );
  if (row.indicators.length === 0)
    return <EmptyState title={text.noIndicators} why={text.noIndicatorsWhy} action={choose} />;
  return (
    <>
      <ul className="dp-challenge-panel__list">
        {row.indicators.map((indicator) => (
          <li key={indicator.indicatorId}>
            <p className="dp-challenge-panel__line">
              <LinkMark state={indicator.state} />
              <OriginTag origin={indicator.origin} />
              <AppLink to={`/indicators/${indicator.indicatorId}`}>{indicator.name}</AppLink>
              <span className="dp-challenges__quiet">{challengesText.legend[indicator.state]}</span>
            </p>
            <p className={indicator.latest === null ? 'dp-challenges__quiet' : undefined}>
              {indicator.latest ?? indicator.waitingFor}
              {indicator.trend !== null && ` · ${indicator.trend}`}
            </p>
            <p className="dp-challenges__quiet">
              {text.gradeOf(gradeWord[indicator.grade], indicator.reason)}
            </p>
            <IndicatorActions
              challengeId={row.id}
              indicator={indicator}
              onEdit={() => onEdit(indicator.indicatorId)}
            />
          </li>
        ))}
      </ul>
      {choose}
    </>
  );
}

interface ActionProps {
  challengeId: string;
  indicator: ChallengeRow['indicators'][number];
  onEdit: () => void;
}

function IndicatorActions({ challengeId, indicator, onEdit }: ActionProps) {
  const trpc = useTRPC();
  const { indicatorId, name, state } = indicator;
  const confirm = useCommand(trpc.challenge.confirmIndicator.mutationOptions(), {
    toast: challengesText.confirmedIndicator(name),
    undo: true,
  });
  const remove = useCommand(trpc.challenge.unlinkIndicator.mutationOptions(), {
    toast: challengesText.removedIndicator(name),
    undo: true,
  });
  return (
    <div className="dp-challenge-panel__actions">
      {state === 'proposed' && (
        <Button
          size="xsmall"
          variant="secondary"
          aria-label={text.confirmIndicator(name)}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ challengeId, indicatorId })}
        >
          {text.confirm}
        </Button>
      )}
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        aria-label={text.editIndicator(name)}
        onClick={onEdit}
      >
        {text.edit}
      </Button>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        aria-label={text.removeIndicator(name)}
        loading={remove.isPending}
        onClick={() => remove.mutate({ challengeId, indicatorId })}
      >
        {text.remove}
      </Button>
    </div>
  );
}
