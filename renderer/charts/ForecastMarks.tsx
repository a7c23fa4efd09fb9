import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { formatNumber } from '../text/format.ts';
import type { Frame } from './frame.ts';
import { looks, sheet } from './palette.ts';
import { SvgText } from './SvgText.tsx';

/** An estimate: dashed from the last figure, open marks, and the word beside it. */
export function ForecastMarks({
  model,
  frame,
}: {
  model: LineChartModel;
  frame: Frame;
}): ReactElement | null {
  const { forecast } = model;
  const own = model.series.find((series) => series.role === 'own');
  const start = own?.values.findLastIndex((value) => value !== null) ?? -1;
  const first = own?.values[start] ?? null;
  if (!forecast || first === null) return null;
  const points = forecast.points.flatMap(({ period, value }) => {
    const index = model.periods.findIndex((p) => p.code === period);
    return index < 0 ? [] : [{ index, value, x: frame.x(index), y: frame.y(value) }];
  });
  const end = points.at(-1);
  const path = [{ x: frame.x(start), y: frame.y(first) }, ...points]
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
  return (
    <g>
      {model.form === 'windows' ? (
        points.map(({ index, y }) => (
          <line
            key={index}
            x1={frame.reach(index).from + 3}
            x2={frame.reach(index).to - 3}
            y1={y}
            y2={y}
            stroke={looks.own.stroke}
            strokeWidth={2}
            strokeDasharray="5 5"
          />
        ))
      ) : (
        <polyline
          points={path}
          fill="none"
          stroke={looks.own.stroke}
          strokeWidth={2.5}
          strokeDasharray="6 6"
        />
      )}
      {points.map(({ index, x, y }) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r={4.4}
          fill={sheet}
          stroke={looks.own.stroke}
          strokeWidth={1.8}
        />
      ))}
      {end !== undefined && (
        <SvgText
          size={13}
          isBold
          hasHalo
          fill={looks.own.text}
          x={frame.width - 4}
          y={labelHeight(end.y, frame.y(first), frame)}
          textAnchor="end"
        >
          {chartText.forecastEnd(
            own?.label ?? '',
            forecast.label,
            formatNumber(end.value, model.decimals),
          )}
        </SvgText>
      )}
    </g>
  );
}

/** On the side the dashed line does not come from, as far as the plot has room. */
function labelHeight(end: number, start: number, frame: Frame): number {
  const [above, below] = [end - 12, end + 22];
  const isFalling = end > start;
  if (isFalling) return below < frame.bottom - 4 ? below : above;
  return above > frame.top + 12 ? above : below;
}
