import type { ReactElement, ReactNode } from 'react';
import type { ChartModel, ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { levelDash } from './LevelLines.tsx';
import { ink, ink2, lookOf, looks, sheet, violet } from './palette.ts';
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
    const of = model.series.filter((s) => s.role === role);
    const [first] = of;
    if (!first) return [];
    if (role !== 'peer') {
      const names = of.map((s) => s.label);
      const text = role === 'county' ? chartText.legendCounties(names) : names.join(', ');
      return [<SeriesItem key={role} series={first} text={text} />];
    }
    // A group that became another shares its look: one entry with both names.
    return [...Map.groupBy(of, (s) => s.variant ?? 0)].map(([variant, places]) => (
      <SeriesItem
        key={`peer ${variant}`}
        series={{ role, variant }}
        text={places.map((s) => s.label).join(', ')}
      />
    ));
  });
}

function SeriesItem({
  series,
  text,
}: {
  series: Pick<ChartSeries, 'role' | 'variant'>;
  text: string;
}): ReactElement {
  const look = lookOf(series);
  return (
    <Item text={text}>
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
      {look.marker === 'triangle' && (
        <polygon points="13,2.4 17.4,10.4 8.6,10.4" fill={sheet} stroke={look.stroke} />
      )}
      {look.marker === 'diamond' && (
        <polygon points="13,2.2 17.4,7 13,11.8 8.6,7" fill={sheet} stroke={look.stroke} />
      )}
    </Item>
  );
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
      {model.windows?.apart !== undefined && model.windows.apart.length < model.periods.length && (
        <Item text={chartText.legendOverlap}>
          <circle cx={13} cy={7} r={2.4} fill={sheet} stroke={looks.own.stroke} strokeWidth={1.2} />
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
      {model.intervals !== undefined && (
        <Item text={chartText.legendInterval}>
          <line x1={13} x2={13} y1={1} y2={13} stroke={looks.own.stroke} strokeWidth={1.4} />
          <line x1={9.5} x2={16.5} y1={1.5} y2={1.5} stroke={looks.own.stroke} strokeWidth={1.4} />
          <line
            x1={9.5}
            x2={16.5}
            y1={12.5}
            y2={12.5}
            stroke={looks.own.stroke}
            strokeWidth={1.4}
          />
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
