import type { KeyboardEvent } from 'react';
import type { ChallengeRow as Row } from '../../../electron/contract/challenges.ts';
import type { Verdict } from '../../../electron/contract/vocabulary.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { challengesText } from '../../text/challenges.ts';
import { ChallengeRef } from '../../ui/ChallengeRef.tsx';
import { StatusIcon, type Status } from '../../ui/StatusIcon.tsx';
import type { MeasureName } from './measureName.ts';
import { leadIndicator } from './filters.ts';

interface Props {
  row: Row;
  /** Short names of the indicators, for the list. */
  indicatorNames: ReadonlyMap<string, string>;
  measures: readonly MeasureName[];
  /** The row that holds the grid's tab stop. */
  isActive: boolean;
  /** The row somebody chose: it shows the plan's own wording. */
  isChosen: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const text = challengesText.grid;
const verdictIcon: Record<Verdict, Status> = { continue: 'done', adjust: 'review', end: 'stop' };

/** One challenge: what answers it, what follows it, and what was learned. */
export function ChallengeRow(props: Props) {
  const { row, indicatorNames, measures, isActive, isChosen } = props;
  return (
    <div
      role="row"
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      data-challenge={row.id}
      className={isChosen ? 'dp-challenges__row dp-challenges__row--chosen' : 'dp-challenges__row'}
      onFocus={props.onFocus}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <div role="rowheader">
        <ChallengeRef id={row.id} areaId={row.areaId} />
      </div>
      <div role="gridcell" title={row.adoptedText} className="dp-challenges__name">
        {isChosen ? row.adoptedText : row.shortName}
      </div>
      {row.measures.length === 0 ? (
        <EmptyCell reason={row.emptyReason} span={measures.length} isChosen={isChosen} />
      ) : (
        measures.map(({ id }) => (
          <div key={id} role="gridcell" className="dp-challenges__dot">
            <Dot measureId={id} state={row.measures.find((m) => m.measureId === id)?.state} />
          </div>
        ))
      )}
      <IndicatorCells row={row} shortNames={indicatorNames} isChosen={isChosen} />
      <div role="gridcell" className="dp-challenges__evaluated">
        {row.lastEvaluation ? (
          <>
            <StatusIcon status={verdictIcon[row.lastEvaluation.verdict]} />
            {text.evaluation(verdictWord[row.lastEvaluation.verdict], row.lastEvaluation.period)}
          </>
        ) : (
          <span className="dp-challenges__quiet">{text.notEvaluated}</span>
        )}
      </div>
    </div>
  );
}

/** A filled dot is confirmed, a ring is a proposal. */
export function LinkMark({ state }: { state: 'confirmed' | 'proposed' }) {
  return <i className="dp-link-mark" data-state={state} aria-hidden />;
}

function Dot(props: { measureId: number; state: 'confirmed' | 'proposed' | undefined }) {
  const { measureId, state } = props;
  if (!state) return null;
  return (
    <>
      <LinkMark state={state} />
      <span className="dp-sr">{text[state](measureId)}</span>
    </>
  );
}

function EmptyCell(props: { reason: string | null; span: number; isChosen: boolean }) {
  const { reason, span, isChosen } = props;
  const words = reason === null ? text.noMeasure : text.emptyOnPurpose(reason);
  return (
    <div
      role="gridcell"
      aria-colspan={span}
      title={words}
      className="dp-challenges__empty"
      data-purpose={reason === null ? undefined : 'yes'}
      data-chosen={isChosen || undefined}
    >
      <span>{words}</span>
    </div>
  );
}

function IndicatorCells(props: {
  row: Row;
  shortNames: ReadonlyMap<string, string>;
  isChosen: boolean;
}) {
  const { row, shortNames, isChosen } = props;
  const shown = leadIndicator(row, [...shortNames.keys()]);
  if (!shown)
    return (
      <>
        <div role="gridcell">
          <span className="dp-challenges__gap">{text.noIndicator}</span>
        </div>
        <div role="gridcell" className="dp-challenges__latest dp-challenges__quiet">
          {text.missing}
        </div>
      </>
    );
  const latest = shown.latest ?? shown.waitingFor;
  const names = row.indicators.map(({ name }) => name).join('\n');
  return (
    <>
      <div role="gridcell" className="dp-challenges__indicator" title={names}>
        <OriginTag origin={shown.origin} />
        <span>{isChosen ? shown.name : (shortNames.get(shown.indicatorId) ?? shown.name)}</span>
        {row.indicators.length > 1 && (
          <span className="dp-challenges__quiet">{text.more(row.indicators.length - 1)}</span>
        )}
      </div>
      <div
        role="gridcell"
        title={shown.trend === null ? latest : `${latest}. ${shown.trend}`}
        className={
          shown.latest === null
            ? 'dp-challenges__latest dp-challenges__quiet'
            : 'dp-challenges__latest'
        }
      >
        {latest}
      </div>
    </>
  );
}

/** Official and local figures are equals, and told apart by a word. */
export function OriginTag({ origin }: { origin: 'official' | 'local' }) {
  return (
    <span className="dp-origin" data-origin={origin}>
      {text[origin]}
    </span>
  );
}
