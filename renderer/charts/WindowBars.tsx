import type { ReactElement } from 'react';
import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import type { Frame } from './frame.ts';
import { lookOf } from './palette.ts';
import { standsApart } from './segments.ts';

const thickness: Record<ChartSeries['role'], number> = { own: 6, country: 2, county: 2, peer: 2 };

/** A mean that shares no year with another is a bar over its years; its point stands in the middle. */
export function WindowBars({
  model,
  frame,
}: {
  model: LineChartModel;
  frame: Frame;
}): ReactElement | null {
  if (model.form !== 'windows') return null;
  const ordered = [...model.series].sort((a, b) => rank(a) - rank(b));
  return (
    <g>
      {ordered.map((series) =>
        series.values.map((value, index) => {
          if (value === null || !standsApart(model, index)) return null;
          const { from, to } = frame.reach(index);
          const look = lookOf(series);
          return (
            <line
              key={`${series.id} ${index}`}
              x1={from + 3}
              x2={to - 3}
              y1={frame.y(value)}
              y2={frame.y(value)}
              stroke={look.stroke}
              strokeOpacity={series.role === 'own' ? 0.32 : 0.7}
              strokeWidth={thickness[series.role]}
              strokeLinecap="round"
              {...(look.dash === undefined ? {} : { strokeDasharray: look.dash })}
            />
          );
        }),
      )}
    </g>
  );
}

function rank(series: ChartSeries): number {
  return series.role === 'own' ? 1 : 0;
}
