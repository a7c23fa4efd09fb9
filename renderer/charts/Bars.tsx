import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { formatNumber } from '../text/format.ts';
import type { Frame } from './frame.ts';
import { ink, looks } from './palette.ts';
import type { ChartPoint } from './PointMarks.tsx';
import { SvgText } from './SvgText.tsx';

const widest = 44;

interface Props {
  model: LineChartModel;
  frame: Frame;
  focused: ChartPoint | null;
  onPoint: ((point: ChartPoint) => void) | null;
}

/** One bar from 0 for each period, in one colour whichever side: above is higher, not better. */
export function Bars({ model, frame, focused, onPoint }: Props): ReactElement {
  const zero = frame.y(0);
  const width = Math.min(widest, frame.step * 0.56);
  const series = model.series[0];
  return (
    <g>
      {series?.values.map((value, index) => {
        const period = model.periods[index]?.code;
        if (value === null || period === undefined) return null;
        const x = frame.x(index);
        const y = frame.y(value);
        const isFocused = focused?.seriesId === series.id && focused.period === period;
        return (
          <g
            key={period}
            {...(onPoint === null
              ? {}
              : { onClick: () => onPoint({ seriesId: series.id, period }), cursor: 'pointer' })}
          >
            <rect
              x={x - width / 2}
              y={Math.min(zero, y)}
              width={width}
              height={Math.max(1.5, Math.abs(y - zero))}
              rx={2}
              fill={looks.own.stroke}
              {...(isFocused ? { stroke: ink, strokeWidth: 2 } : {})}
            />
            <SvgText
              size={13}
              isBold
              hasHalo
              fill={looks.own.text}
              x={x}
              y={value < 0 ? y + 16 : y - 6}
              textAnchor="middle"
            >
              {signed(value, model.decimals)}
            </SvgText>
          </g>
        );
      })}
      <line x1={frame.left} x2={frame.right} y1={zero} y2={zero} stroke={ink} strokeWidth={1.4} />
    </g>
  );
}

function signed(value: number, decimals: number): string {
  return value > 0 ? `+${formatNumber(value, decimals)}` : formatNumber(value, decimals);
}
