import type { ReactElement } from 'react';
import type { ChartSeries, LineChartModel } from '../../electron/contract/charts.ts';
import { formatNumber } from '../text/format.ts';
import type { Frame } from './frame.ts';
import { valueSide } from './labels.ts';
import { ink, lookOf, looks, sheet } from './palette.ts';
import { neighbourValue, standsApart } from './segments.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

export interface ChartPoint {
  seriesId: string;
  period: string;
}

interface PointMarksProps {
  model: LineChartModel;
  frame: Frame;
  focused: ChartPoint | null;
  onPoint: ((point: ChartPoint) => void) | null;
}

/** Markers of every series, the municipality's last so that it lies on top; its values are printed. */
export function PointMarks({ model, frame, focused, onPoint }: PointMarksProps): ReactElement {
  const ordered = [...model.series].sort((a, b) => rank(a) - rank(b));
  return (
    <g>
      {ordered.map((series) =>
        series.values.map((value, index) => {
          const period = model.periods[index]?.code;
          if (value === null || period === undefined) return null;
          const x = frame.x(index);
          const y = frame.y(value);
          const isFocused = focused?.seriesId === series.id && focused.period === period;
          return (
            <g
              key={`${series.id} ${period}`}
              {...(onPoint === null
                ? {}
                : { onClick: () => onPoint({ seriesId: series.id, period }), cursor: 'pointer' })}
            >
              {onPoint !== null && <circle cx={x} cy={y} r={11} fill={sheet} fillOpacity={0} />}
              {isFocused && (
                <circle cx={x} cy={y} r={9} fill={sheet} stroke={ink} strokeWidth={2} />
              )}
              <Marker model={model} series={series} index={index} x={x} y={y} />
            </g>
          );
        }),
      )}
      {ordered
        .filter((series) => series.role === 'own')
        .map((series) => (
          <OwnValues key={series.id} model={model} frame={frame} series={series} />
        ))}
    </g>
  );
}

function rank(series: ChartSeries): number {
  return series.role === 'own' ? 1 : 0;
}

interface MarkerProps {
  model: LineChartModel;
  series: ChartSeries;
  index: number;
  x: number;
  y: number;
}

function Marker({ model, series, index, x, y }: MarkerProps): ReactElement | null {
  const look = lookOf(series);
  if (!standsApart(model, index)) return overlapRing(series, x, y);
  if (look.marker === 'disc') return <circle cx={x} cy={y} r={4.6} fill={look.stroke} />;
  if (look.marker === 'square') {
    return (
      <rect
        x={x - 3.5}
        y={y - 3.5}
        width={7}
        height={7}
        fill={sheet}
        stroke={look.stroke}
        strokeWidth={1.6}
      />
    );
  }
  if (look.marker === 'triangle' || look.marker === 'diamond') {
    const points =
      look.marker === 'triangle'
        ? `${x},${y - 4.6} ${x + 4.4},${y + 3.4} ${x - 4.4},${y + 3.4}`
        : `${x},${y - 4.8} ${x + 4.4},${y} ${x},${y + 4.8} ${x - 4.4},${y}`;
    return <polygon points={points} fill={sheet} stroke={look.stroke} strokeWidth={1.6} />;
  }
  // A point alone in its stretch has no line to show it.
  const isAlone =
    neighbourValue(model, series, index, -1) === null &&
    neighbourValue(model, series, index, 1) === null;
  return isAlone ? <circle cx={x} cy={y} r={2.6} fill={look.stroke} /> : null;
}

/** A window that shares years with its neighbour: a small ring, of the municipality alone. */
function overlapRing(series: ChartSeries, x: number, y: number): ReactElement | null {
  if (series.role !== 'own') return null;
  return <circle cx={x} cy={y} r={2.4} fill={sheet} stroke={looks.own.stroke} strokeWidth={1.2} />;
}

function OwnValues({
  model,
  frame,
  series,
}: Omit<PointMarksProps, 'focused' | 'onPoint'> & { series: ChartSeries }) {
  const shown = printedIndexes(model, series, frame.step);
  return (
    <g>
      {series.values.map((value, index) => {
        if (value === null || !shown.has(index)) return null;
        const y = frame.y(value);
        const pixel = (other: number | null) => (other === null ? null : frame.y(other));
        const others = model.series
          .filter((other) => other !== series)
          .flatMap((other) => other.values[index] ?? [])
          .concat(levelsAt(model, index))
          .map((other) => frame.y(other));
        const isFlagged = model.flagged?.includes(model.periods[index]?.code ?? '') === true;
        const away = isFlagged ? 3 : 0;
        const side = valueSide({
          y,
          before: pixel(neighbourValue(model, series, index, -1)),
          after: pixel(neighbourValue(model, series, index, 1)),
          others,
          floor: frame.bottom - 2,
        });
        return (
          <SvgText
            key={model.periods[index]?.code ?? index}
            size={13}
            isBold
            hasHalo
            fill={looks.own.text}
            x={frame.x(index)}
            y={side === 'above' ? y - 10 - away : y + 20 + away}
            textAnchor="middle"
          >
            {formatNumber(value, model.decimals)}
          </SvgText>
        );
      })}
    </g>
  );
}

/** The level lines that pass this period: numbers keep off them as they keep off other series. */
function levelsAt(model: LineChartModel, index: number): number[] {
  const at = (code: string) => model.periods.findIndex((period) => period.code === code);
  const levels = (model.levels ?? []).filter((l) => at(l.from) <= index && index <= at(l.to));
  return [...levels.map((level) => level.value), ...(model.target ? [model.target.value] : [])];
}

/** Every value where there is room; otherwise the ends, the highest and the lowest. */
function printedIndexes(model: LineChartModel, series: ChartSeries, step: number): Set<number> {
  const filled = series.values.flatMap((value, index) =>
    value === null || !standsApart(model, index) ? [] : [{ value, index }],
  );
  const widest = Math.max(
    0,
    ...filled.map((f) => textWidth(formatNumber(f.value, model.decimals), 13, true)),
  );
  const apart = filled.slice(1).map(({ index }, at) => index - (filled[at]?.index ?? 0));
  if (widest + 4 <= step * Math.max(1, Math.min(...apart, Infinity)) || filled.length < 2)
    return new Set(filled.map((f) => f.index));
  const byValue = [...filled].sort((a, b) => a.value - b.value);
  return new Set(
    [filled[0], filled.at(-1), byValue[0], byValue.at(-1)].flatMap((f) =>
      f === undefined ? [] : [f.index],
    ),
  );
}
