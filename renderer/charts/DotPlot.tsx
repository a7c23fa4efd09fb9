import type { ReactElement } from 'react';
import type { DotPlotModel } from '../../electron/contract/charts.ts';
import { chartText } from '../text/charts.ts';
import { formatNumber } from '../text/format.ts';
import { axisLine, gridLine, ink, ink2, ink3, looks } from './palette.ts';
import { decimalsOf, linear, ticksBetween } from './scale.ts';
import { StruckRing } from './StruckRing.tsx';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

const rowHeight = 26;
const head = 8;
const size = 13.5;

/** Height in pixels that a dot plot with this many places wants. */
export function dotPlotHeight(model: DotPlotModel): number {
  return head + model.rows.length * rowHeight + 44;
}

/** One period, several places: name, dot and value on one row each, the municipality in bold. */
export function DotPlot({ model, width }: { model: DotPlotModel; width: number }): ReactElement {
  const height = dotPlotHeight(model);
  const names = model.rows.map((row) => textWidth(row.label, size, true));
  const texts = model.rows.map((row) => textWidth(row.text, size, true));
  const left = Math.ceil(Math.max(40, ...names) + 18);
  const right = Math.max(left + 60, Math.floor(width - Math.max(20, ...texts) - 20));
  const bottom = head + model.rows.length * rowHeight;
  const x = linear(model.axisFrom, model.axisTo, left + 8, right);
  const ticks = ticksBetween(
    model.axisFrom,
    model.axisTo,
    Math.max(3, Math.floor((right - left) / 60)),
  );
  const decimals = decimalsOf(ticks);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      data-chart="dots"
      role="img"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{model.title}</title>
      <desc>
        {chartText.dotsDescription(
          model.title,
          model.periodLabel,
          model.rows.map((row) => `${row.label} ${row.text}`).join(', '),
        )}
      </desc>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={head - 4} y2={bottom} stroke={gridLine} />
          <SvgText size={12.5} x={x(tick)} y={bottom + 17} textAnchor="middle">
            {formatNumber(tick, decimals)}
          </SvgText>
        </g>
      ))}
      <line x1={left} x2={right + 6} y1={bottom} y2={bottom} stroke={axisLine} />
      {model.rows.map((row, k) => {
        const y = head + (k + 0.5) * rowHeight;
        const at = row.value === null ? left + 8 : x(row.value);
        return (
          <g key={row.place}>
            <SvgText
              size={size}
              isBold={row.isOwn}
              fill={row.isOwn ? ink : ink2}
              x={left - 10}
              y={y + 4.5}
              textAnchor="end"
            >
              {row.label}
            </SvgText>
            <line x1={left} x2={right + 6} y1={y} y2={y} stroke={axisLine} strokeDasharray="1 3" />
            {row.value === null ? (
              <StruckRing x={at} y={y} />
            ) : (
              <circle
                cx={at}
                cy={y}
                r={row.isOwn ? 6 : 5}
                fill={row.isOwn ? looks.own.stroke : looks.country.stroke}
              />
            )}
            <SvgText
              size={size}
              isBold={row.isOwn}
              hasHalo
              fill={row.isOwn ? looks.own.text : ink2}
              x={at + 12}
              y={y + 4.5}
            >
              {row.text}
            </SvgText>
          </g>
        );
      })}
      <SvgText size={12} fill={ink3} x={left} y={bottom + 36}>
        {[
          model.unit,
          model.axisFrom === 0 ? '' : chartText.axisStarts(formatNumber(model.axisFrom, decimals)),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </SvgText>
    </svg>
  );
}
