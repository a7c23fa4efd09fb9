import type { ReactElement, ReactNode } from 'react';
import type { ChartModel, ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { levelDash } from './LevelLines.tsx';
import { ink, ink2, looks, sheet, violet } from './palette.ts';
import { StruckRing } from './StruckRing.tsx';

const roles: ChartSeries['role'][] = ['own', 'country', 'county', 'peer'];

/** The marks of a line chart in words, outside the drawing; nothing for a dot plot. */
export function ChartLegend({ model }: { model: ChartModel }): ReactElement | null {
  if (model.kind !== 'line') return null;
  return (
    <ul className="dp-legend">
      {model.form === 'bars' ? <BarItem model={model} /> : <SeriesItems model={model} />}
      <LevelItems model={model} />
      {model.cuts.length > 0 && (
        <Item text={chartText.legendBreak}>
          <line
            x1={13}
            x2={13}
            y1={0}
            y2={14}
            stroke={ink}
            strokeWidth={1.6}
            strokeDasharray="1.6 3.4"
          />
        </Item>
      )}
      {model.gaps.length > 0 && (
        <Item text={chartText.legendGap}>
          <StruckRing x={13} y={7} />
        </Item>
      )}
    </ul>
  );
}

function BarItem({ model }: { model: LineChartModel }): ReactElement {
  return (
    <Item text={chartText.legendBars(model.series[0]?.label ?? '')}>
      <rect x={9} y={1} width={8} height={12} rx={1.5} fill={looks.own.stroke} />
    </Item>
  );
}

function SeriesItems({ model }: { model: LineChartModel }): ReactElement[] {
  return roles.flatMap((role) => {
    const names = model.series.filter((s) => s.role === role).map((s) => s.label);
    if (names.length === 0) return [];
    const look = looks[role];
    return [
      <Item
        key={role}
        text={role === 'county' ? chartText.legendCounties(names) : names.join(', ')}
      >
        <Rule stroke={look.stroke} width={look.width} dash={look.dash} />
        {look.marker === 'disc' && <circle cx={13} cy={7} r={4.4} fill={look.stroke} />}
        {look.marker === 'square' && (
          <rect
            x={9.5}
            y={3.5}
            width={7}
            height={7}
            fill={sheet}
            stroke={look.stroke}
            strokeWidth={1.6}
          />
        )}
      </Item>,
    ];
  });
}

/** Target, median, limits and estimate, where the chart carries them. */
function LevelItems({ model }: { model: LineChartModel }): ReactElement {
  const kinds = new Set(model.levels?.map((level) => level.kind));
  return (
    <>
      {model.form === 'windows' && (
        <Item text={chartText.legendWindow}>
          <line
            x1={2}
            x2={24}
            y1={7}
            y2={7}
            stroke={looks.own.stroke}
            strokeOpacity={0.32}
            strokeWidth={6}
            strokeLinecap="round"
          />
        </Item>
      )}
      {model.target !== undefined && (
        <Item text={chartText.legendTarget}>
          <Rule stroke={violet} width={2} dash="9 6" />
        </Item>
      )}
      {kinds.has('median') && (
        <Item text={chartText.legendMedian}>
          <Rule stroke={ink2} width={1.4} dash={levelDash.median} />
        </Item>
      )}
      {kinds.has('centre') && (
        <Item text={chartText.legendCentre}>
          <Rule stroke={ink2} width={1.4} dash={levelDash.centre} />
        </Item>
      )}
      {kinds.has('limit') && (
        <Item text={chartText.legendLimit}>
          <Rule stroke={ink2} width={1.4} dash={levelDash.limit} />
        </Item>
      )}
      {model.forecast !== undefined && (
        <Item text={chartText.legendForecast}>
          <Rule stroke={looks.own.stroke} width={2.5} dash="6 6" />
          <circle cx={13} cy={7} r={4} fill={sheet} stroke={looks.own.stroke} strokeWidth={1.8} />
        </Item>
      )}
      {model.flagged !== undefined && model.flagged.length > 0 && (
        <Item text={chartText.legendFlag}>
          <circle cx={13} cy={7} r={3.4} fill={looks.own.stroke} />
          <circle cx={13} cy={7} r={6} fill="none" stroke={ink2} strokeWidth={1.4} />
        </Item>
      )}
    </>
  );
}

interface RuleProps {
  stroke: string;
  width: number;
  dash: string | undefined;
}

function Rule({ stroke, width, dash }: RuleProps): ReactElement {
  return (
    <line
      x1={1}
      x2={25}
      y1={7}
      y2={7}
      stroke={stroke}
      strokeWidth={width}
      strokeLinecap="round"
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
    />
  );
}

function Item({ text, children }: { text: string; children: ReactNode }): ReactElement {
  return (
    <li className="dp-legend__item">
      <svg width={26} height={14} viewBox="0 0 26 14" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {text}
    </li>
  );
}
