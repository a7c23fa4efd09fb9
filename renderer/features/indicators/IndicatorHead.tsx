import type { ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import {
  directionWord,
  indicatorKindWord,
  indicatorsText,
  indicatorText,
} from '../../text/indicators.ts';
import { countWord } from '../../text/format.ts';
import { registerText } from '../../text/register.ts';
import { AreaGlyph, areaLabel } from '../../ui/AreaGlyph.tsx';
import { TrendMark } from './TrendMark.tsx';

/** Area, kind, which way is better, and how often the figure comes. */
export function Eyebrow({ detail }: { detail: IndicatorDetail }): ReactElement {
  const facts = [
    indicatorKindWord[detail.kind],
    ...(detail.origin === 'local' ? [indicatorsText.local] : []),
    ...(detail.isSensitive ? [] : [directionWord[detail.direction]]),
    detail.isRare && detail.meanYears !== null
      ? registerText.meanOnly(countWord(detail.meanYears))
      : detail.rhythmWords,
  ];
  return (
    <>
      <span className="dp-ind-eyebrow-area" data-area={detail.areaId ?? 'none'}>
        <AreaGlyph area={detail.areaId} />
        {areaLabel(detail.areaId)}
      </span>
      <span>{facts.join(' · ')}</span>
    </>
  );
}

/** The finding in one sentence, before any figure. */
export function Sentence({ detail }: { detail: IndicatorDetail }): ReactElement {
  return (
    <p className="dp-ind-sentence">
      {detail.sentence.map((run, at) =>
        run.strong ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>,
      )}
    </p>
  );
}

/** What holds now with what it rests on, and what an older stretch showed, as older. */
export function Trends({ detail: { verdict } }: { detail: IndicatorDetail }): ReactElement {
  const { earlier } = verdict ?? { earlier: null };
  return (
    <ul className="dp-ind-trends" aria-label={indicatorText.trendsLabel}>
      {verdict !== null && (
        <li>
          <TrendMark word={verdict.word} />
          {verdict.short}
        </li>
      )}
      {earlier !== null && (
        <li>
          <TrendMark word={earlier.word} />
          {earlier.text}
        </li>
      )}
    </ul>
  );
}

/** The notes to the numbered marks in chart and table. */
export function Notes({ detail }: { detail: IndicatorDetail }): ReactElement | null {
  if (detail.marks.length === 0) return null;
  return (
    <ul className="dp-ind-notes" aria-label={indicatorText.notes}>
      {detail.marks.map((mark) => (
        <li key={mark.number}>
          <span className="dp-ind-mark">{mark.number}</span>
          <span>
            {detail.periods.find((p) => p.code === mark.period)?.label}: {mark.text}{' '}
            <span className="dp-ind-note-source">{indicatorText.noteSource(mark.source)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
