import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { ChallengeRow as Row } from '../../../electron/contract/challenges.ts';
import { challengesText } from '../../text/challenges.ts';
import type { MeasureName } from './measureName.ts';
import { arriveAt } from '../../ui/arriveAt.ts';
import { ChallengeRow } from './ChallengeRow.tsx';

interface Props {
  rows: readonly Row[];
  measures: readonly MeasureName[];
  indicatorNames: ReadonlyMap<string, string>;
  chosen: string | null;
  onChoose: (challengeId: string) => void;
  onOpen: (challengeId: string) => void;
}

const text = challengesText.grid;

/** The element of one row, or null when the filter hides it. */
export function rowElement(challengeId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-challenge="${CSS.escape(challengeId)}"]`);
}

/** All challenges as one grid: one tab stop, arrows choose the row. */
export function ChallengeGrid(props: Props) {
  const { rows, measures, indicatorNames, chosen, onChoose, onOpen } = props;
  const active = rows.find(({ id }) => id === chosen) ?? rows[0];
  const asked = useRef(chosen);
  useLayoutEffect(() => {
    // Arriving with a row in the address: start there.
    if (asked.current === null) return;
    const row = rowElement(asked.current);
    asked.current = null;
    arriveAt(row);
    row?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (id: string, event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const at = rows.findIndex((row) => row.id === id);
    if (!isPlain || at < 0) return;
    const to: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = to[event.key];
    if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next === undefined) return onOpen(id);
    const row = rows[next];
    if (!row) return;
    const element = rowElement(row.id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };

  const row = (challenge: Row) => (
    <ChallengeRow
      key={challenge.id}
      row={challenge}
      indicatorNames={indicatorNames}
      measures={measures}
      isActive={challenge.id === active?.id}
      isChosen={challenge.id === chosen}
      onFocus={() => onChoose(challenge.id)}
      onOpen={() => onOpen(challenge.id)}
      onKeyDown={(event) => onKeyDown(challenge.id, event)}
    />
  );
  const general = rows.filter(({ heading }) => heading === 'general');
  const familyHouse = rows.filter(({ heading }) => heading === 'family_house');
  return (
    <div
      role="grid"
      aria-label={text.label}
      className="dp-challenges"
      // A revision of the plan may bring or end a measure.
      style={{ '--measures': Math.max(1, measures.length) } as CSSProperties}
    >
      <Head measures={measures} />
      <div role="rowgroup">{general.map(row)}</div>
      {familyHouse.length > 0 && (
        <div role="rowgroup">
          <div role="row" className="dp-challenges__group">
            <div role="gridcell" aria-colspan={measures.length + 5}>
              {text.familyHouse}
            </div>
          </div>
          {familyHouse.map(row)}
        </div>
      )}
    </div>
  );
}

function Head({ measures }: { measures: readonly MeasureName[] }) {
  return (
    <div role="rowgroup" className="dp-challenges__head">
      <div role="row" className="dp-challenges__row">
        <div role="columnheader">{text.number}</div>
        <div role="columnheader">{text.challenge}</div>
        {measures.map(({ id, name }, index) => (
          <div key={id} role="columnheader" className="dp-challenges__measure" title={name}>
            {index === 0 && (
              <span className="dp-challenges__over" aria-hidden>
                {text.measures}
              </span>
            )}
            <span aria-hidden>{id}</span>
            <span className="dp-sr">{challengesText.measureName(id, name)}</span>
          </div>
        ))}
        <div role="columnheader">{text.indicator}</div>
        <div role="columnheader">{text.latest}</div>
        <div role="columnheader">{text.evaluated}</div>
      </div>
    </div>
  );
}
