import { useId, useMemo, type ReactElement } from 'react';
import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart as Recharts,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { formatNumber } from '../text/format.ts';
import { AxisNote } from './AxisNote.tsx';
import { Bars } from './Bars.tsx';
import { CutMarks } from './CutMarks.tsx';
import { EndLabels } from './EndLabels.tsx';
import { ForecastMarks } from './ForecastMarks.tsx';
import { Intervals } from './Intervals.tsx';
import { frameOf } from './frame.ts';
import { GapGround, GapMarks } from './GapFields.tsx';
import { FlagRings, LevelLines, TargetLine } from './LevelLines.tsx';
import { axisLine, gridLine, ink3, lookOf } from './palette.ts';
import { PointMarks, type ChartPoint } from './PointMarks.tsx';
import { chartRows, segmentsOf } from './segments.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';
import { WindowBars } from './WindowBars.tsx';

/** Rolling windows hang together only loosely: a thin line between them. */
const windowLine = 1.2;

export interface LineChartProps {
  model: LineChartModel;
  width: number;
  height: number;
  focused?: ChartPoint | null;
  onPoint?: ((point: ChartPoint) => void) | null;
}

/** Recharts wrapped once: it draws axes and lines; marks, gaps and labels follow the same frame. */
export function LineChart({
  model,
  width,
  height,
  focused = null,
  onPoint = null,
}: LineChartProps): ReactElement {
  const id = useId().replaceAll(/[^\w]/gu, '');
  const frame = useMemo(() => frameOf(model, width, height), [model, width, height]);
  const segments = useMemo(() => segmentsOf(model), [model]);
  const rows = useMemo(() => chartRows(model, segments), [model, segments]);
  const count = frame.slots.length;
  const ticks = labelledTicks(frame.slots, frame.slot, quietSlots(model));
  const isBars = model.form === 'bars';
  return (
    <Recharts
      width={width}
      height={height}
      data={rows}
      margin={{ top: frame.top, right: width - frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={model.title}
      desc={describe(model)}
      {...{ 'data-chart': 'line', xmlns: 'http://www.w3.org/2000/svg' }}
    >
      <GapGround model={model} frame={frame} id={`gap${id}`} />
      <CartesianGrid vertical={false} stroke={gridLine} />
      <YAxis
        width={frame.left}
        domain={[model.axisFrom, model.axisTo]}
        ticks={frame.ticks}
        interval={0}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tick={({ y, payload }) => (
          <SvgText size={13} x={frame.left - 8} y={Number(y) + 4.5} textAnchor="end">
            {formatNumber(Number(payload.value), frame.tickDecimals)}
          </SvgText>
        )}
      />
      <XAxis
        type="number"
        dataKey="index"
        height={height - frame.bottom}
        domain={[-0.5, count - 0.5]}
        ticks={ticks}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: axisLine }}
        tick={({ x, payload }) => {
          const index = Number(payload.value);
          return (
            <SvgText size={12.5} x={Number(x)} y={frame.bottom + 21} textAnchor="middle">
              {frame.slots[index]}
            </SvgText>
          );
        }}
      />
      {segments.map(({ key, series }) => {
        const look = lookOf(series);
        return (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            stroke={look.stroke}
            strokeWidth={model.form === 'windows' ? windowLine : look.width}
            {...(look.dash === undefined ? {} : { strokeDasharray: look.dash })}
            strokeLinecap="round"
            fill="none"
            dot={false}
            activeDot={false}
            connectNulls
            isAnimationActive={false}
            zIndex={DefaultZIndexes.line + (series.role === 'own' ? 1 : 0)}
          />
        );
      })}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {model.axisFrom !== 0 && !isBars && <AxisNote model={model} frame={frame} />}
        <SvgText size={12} fill={ink3} x={0} y={14}>
          {model.unit}
        </SvgText>
        <CutMarks model={model} frame={frame} />
        <GapMarks model={model} frame={frame} />
        <LevelLines model={model} frame={frame} />
        <TargetLine model={model} frame={frame} />
        <WindowBars model={model} frame={frame} />
        <Intervals model={model} frame={frame} />
        <ForecastMarks model={model} frame={frame} />
        {isBars ? (
          <Bars model={model} frame={frame} focused={focused} onPoint={onPoint} />
        ) : (
          <PointMarks model={model} frame={frame} focused={focused} onPoint={onPoint} />
        )}
        <FlagRings model={model} frame={frame} />
        <EndLabels model={model} frame={frame} />
      </ZIndexLayer>
    </Recharts>
  );
}

/** The slots with a label, counted back from the newest that is measured, so many that none overlap. */
function labelledTicks(
  slots: readonly string[],
  width: number,
  quiet: ReadonlySet<number>,
): number[] {
  const widest = Math.max(1, ...slots.map((label) => textWidth(label, 12.5))) + 8;
  const ticks: number[] = [];
  for (let index = slots.length - 1; index >= 0; index--) {
    const last = ticks[0];
    const hasRoom = last === undefined || (last - index) * width >= widest;
    if (hasRoom && !quiet.has(index)) ticks.unshift(index);
  }
  return ticks;
}

function quietSlots({ periods, quiet = [], windows }: LineChartModel): Set<number> {
  if (windows) return new Set();
  return new Set(quiet.map((code) => periods.findIndex((period) => period.code === code)));
}

function describe(model: LineChartModel): string {
  const series = model.series.map((s) => {
    const last = s.values.findLast((value) => value !== null);
    return last === undefined || last === null
      ? chartText.noValue(s.label)
      : chartText.lastValue(s.label, `${formatNumber(last, model.decimals)} ${model.unit}`);
  });
  const describeAs = model.form === 'bars' ? chartText.barsDescription : chartText.lineDescription;
  return describeAs(
    model.title,
    series.join(', '),
    model.periods[0]?.label ?? '',
    model.periods.at(-1)?.label ?? '',
  );
}
