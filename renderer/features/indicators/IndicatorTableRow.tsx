import { EyeSlashIcon } from '@navikt/aksel-icons';
import { Tag } from '@navikt/ds-react';
import type { KeyboardEvent, ReactElement } from 'react';
import type {
  ComparisonMark,
  IndicatorRow,
  LatestFigure,
} from '../../../electron/contract/indicators.ts';
import { formatNumber } from '../../text/format.ts';
import { directionWord, indicatorsText } from '../../text/indicators.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { AreaGlyph } from '../../ui/AreaGlyph.tsx';
import { GapTag } from '../../ui/Gap.tsx';
import { BarometerMark } from './BarometerMark.tsx';
import { TrendMark } from './TrendMark.tsx';

interface Props {
  row: IndicatorRow;
  isTabStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLAnchorElement>) => void;
}

/** One indicator: newest figure, what it says against county and country, and its trend. */
export function IndicatorTableRow({ row, isTabStop, onFocus, onKeyDown }: Props): ReactElement {
  return (
    <tr className="dp-ind-row">
      <th scope="row">
        <span className="dp-ind-name">
          <AreaGlyph area={row.areaId} />
          <AppLink
            data-row=""
            to={`/indicators/${row.id}`}
            tabIndex={isTabStop ? 0 : -1}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
          >
            {row.name}
          </AppLink>
          {row.origin === 'local' && (
            <Tag size="xsmall" variant="moderate" data-color="neutral">
              {indicatorsText.local}
            </Tag>
          )}
        </span>
      </th>
      <td className="dp-ind-direction">{row.isSensitive ? '' : directionWord[row.direction]}</td>
      {row.latest === null ? (
        <td colSpan={4}>
          <GapTag>{row.waitingFor}</GapTag>
        </td>
      ) : (
        <>
          <td>
            <Latest latest={row.latest} />
          </td>
          <td>
            <Comparison mark={row.barometer.county} />
          </td>
          <td>
            <Comparison mark={row.barometer.country} />
          </td>
          <td>
            <span className="dp-ind-trend">
              <BarometerMark mark={row.barometer.trend} />
              {row.verdict !== null && /^(rising|falling)/.test(row.verdict.word) && (
                <TrendMark word={row.verdict.word} />
              )}
            </span>
          </td>
        </>
      )}
    </tr>
  );
}

function Latest({ latest }: { latest: LatestFigure }): ReactElement {
  const isHidden = latest.status === 'hidden';
  return (
    <>
      {isHidden && <EyeSlashIcon className="dp-inline-icon" aria-hidden />}
      <b className="dp-ind-figure">{latest.text}</b>{' '}
      <span className="dp-ind-period">
        {latest.periodLabel}
        {latest.count !== null && ` · ${indicatorsText.count(formatNumber(latest.count, 0))}`}
      </span>
    </>
  );
}

function Comparison({ mark }: { mark: ComparisonMark | null }): ReactElement {
  if (mark === null) return <span className="dp-ind-compare">{indicatorsText.noComparison}</span>;
  return (
    <BarometerMark mark={mark}>
      {mark.tone !== 'none' && (
        <span className="dp-ind-against">{indicatorsText.against(mark.place, mark.text)}</span>
      )}
    </BarometerMark>
  );
}
