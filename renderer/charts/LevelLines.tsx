import type { ReactElement } from 'react';
import type { LevelLine, LineChartModel } from '../../electron/contract/charts.ts';
import type { Frame } from './frame.ts';
import { ink2, ink3, violet } from './palette.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

interface Props {
  model: LineChartModel;
  frame: Frame;
}

/** Dash of each level, so that they differ without colour. */
export const levelDash: Record<LevelLine['kind'], string | undefined> = {
  median: undefined,
  centre: undefined,
  limit: '3 4',
};

/** Median, mean and limits over the periods they were made from, named at their end. */
export function LevelLines({ model, frame }: Props): ReactElement | null {
  if (model.levels === undefined) return null;
  const indexOf = (code: string) => model.periods.findIndex((period) => period.code === code);
  return (
    <g>
      {model.levels.map((level) => {
        const y = frame.y(level.value);
        const from = frame.edge(indexOf(level.from)) + 4;
        const to = frame.edge(indexOf(level.to) + 1) - 4;
        return (
          <g key={`${level.from} ${level.label}`}>
            <line
              x1={from}
              x2={to}
              y1={y}
              y2={y}
              stroke={ink2}
              strokeWidth={1.4}
              {...(levelDash[level.kind] === undefined
                ? {}
                : { strokeDasharray: levelDash[level.kind] })}
            />
            <LevelLabel model={model} frame={frame} text={level.label} y={y} from={from} to={to} />
          </g>
        );
      })}
    </g>
  );
}

interface LabelProps extends Props {
  text: string;
  y: number;
  from: number;
  to: number;
}

/** Named at the end, and on the side, where the municipality's own points are farthest away. */
function LevelLabel({ model, frame, text, y, from, to }: LabelProps): ReactElement {
  const width = textWidth(text, 12);
  const own = model.series.find((series) => series.role === 'own')?.values ?? [];
  const points = own.flatMap((value, index) =>
    value === null ? [] : [{ x: frame.x(index), y: frame.y(value) }],
  );
  const spots = [
    { x: to - width, y: y - 5 },
    { x: from, y: y - 5 },
    { x: to - width, y: y + 14 },
    { x: from, y: y + 14 },
  ].map((spot) => {
    const near = points.filter((p) => p.x > spot.x - 24 && p.x < spot.x + width + 24);
    return { ...spot, room: Math.min(60, ...near.map((p) => Math.abs(p.y - (spot.y - 4)))) };
  });
  const best = spots.reduce((a, b) => (b.room > a.room ? b : a));
  return (
    <SvgText size={12} fill={ink3} hasHalo x={best.x} y={best.y}>
      {text}
    </SvgText>
  );
}

/** The group's target: violet, dashed, named with who set it. */
export function TargetLine({ model, frame }: Props): ReactElement | null {
  if (model.target === undefined) return null;
  const y = frame.y(model.target.value);
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={y}
        y2={y}
        stroke={violet}
        strokeWidth={2}
        strokeDasharray="9 6"
      />
      <SvgText size={12.5} isBold hasHalo fill={violet} {...targetSpot(model, frame, y)}>
        {model.target.label}
      </SvgText>
    </g>
  );
}

/** Over the line or under it, left or right: where no line and no name of one is near. */
function targetSpot(model: LineChartModel, frame: Frame, y: number): { x: number; y: number } {
  const width = textWidth(model.target?.label ?? '', 12.5) * 1.06;
  const points = model.series.flatMap(({ values }) =>
    values.flatMap((value, index) =>
      value === null ? [] : [{ x: frame.x(index), y: frame.y(value) }],
    ),
  );
  const names = frame.ends.flatMap(({ index, value, width: wide }) => {
    const x = frame.reach(index).to;
    return [x, x + wide / 2, x + wide].map((at) => ({ x: at, y: frame.y(value) }));
  });
  const right = frame.right - 4 - width;
  const spots = [
    { x: right, y: y - 7 },
    { x: frame.left + 8, y: y - 7 },
    { x: right, y: y + 16 },
    { x: frame.left + 8, y: y + 16 },
  ].map((spot) => {
    const near = [...points, ...names].filter(
      (point) => point.x > spot.x - 16 && point.x < spot.x + width + 16,
    );
    const isOutside = spot.y > frame.bottom - 4 || spot.y < frame.top + 10;
    const room = Math.min(30, ...near.map((point) => Math.abs(point.y - (spot.y - 4))));
    return { ...spot, room: isOutside ? -1 : room };
  });
  const { x, y: at } = spots.reduce((a, b) => (b.room > a.room ? b : a));
  return { x, y: at };
}

/** A ring round the points a rule speaks of; no colour says good or bad. */
export function FlagRings({ model, frame }: Props): ReactElement | null {
  const own = model.series.find((series) => series.role === 'own');
  if (!model.flagged || !own) return null;
  const flagged = new Set(model.flagged);
  return (
    <g>
      {model.periods.map(({ code }, index) => {
        const value = own.values[index] ?? null;
        return value === null || !flagged.has(code) ? null : (
          <circle
            key={code}
            cx={frame.x(index)}
            cy={frame.y(value)}
            r={8}
            fill="none"
            stroke={ink2}
            strokeWidth={1.6}
          />
        );
      })}
    </g>
  );
}
