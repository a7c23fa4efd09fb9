import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import type { Frame } from './frame.ts';
import { ink, sheet } from './palette.ts';
import { SvgText } from './SvgText.tsx';
import { textWidth } from './textMetrics.ts';

const size = 12.5;
const box = 14;

/** A numbered mark above the plot and a dotted rule down through it: no line crosses. */
export function CutMarks({ model, frame }: { model: LineChartModel; frame: Frame }): ReactElement {
  const cuts = model.cuts
    .map((cut) => ({ ...cut, index: model.periods.findIndex((p) => p.code === cut.period) }))
    .filter((cut) => cut.index >= 0)
    .map((cut) => ({
      ...cut,
      label: firstSentence(cut.label),
      x: frame.edge(cut.index),
    }))
    .sort((a, b) => a.x - b.x);
  return (
    <g>
      {cuts.map((cut, k) => {
        const before = cuts[k - 1]?.x ?? frame.left;
        const after = cuts[k + 1]?.x ?? frame.width;
        const width = textWidth(cut.label, size, true) + 8;
        const start = cut.x + box / 2 + 5;
        const fits = start + width < after - box / 2;
        const fitsBefore = k === 0 && cut.x - box / 2 - 5 - width > before;
        return (
          <g key={cut.number}>
            <line
              x1={cut.x}
              x2={cut.x}
              y1={frame.top - 10}
              y2={frame.bottom}
              stroke={ink}
              strokeWidth={1.6}
              strokeDasharray="1.6 3.4"
            />
            <rect
              x={cut.x - box / 2}
              y={frame.top - 10 - box}
              width={box}
              height={box}
              rx={3}
              fill={ink}
            />
            <SvgText size={11} isBold fill={sheet} x={cut.x} y={frame.top - 13} textAnchor="middle">
              {cut.number}
            </SvgText>
            {(fits || fitsBefore) && (
              <SvgText
                size={size}
                isBold
                fill={ink}
                x={fits ? start : cut.x - box / 2 - 5}
                y={frame.top - 12.5}
                textAnchor={fits ? 'start' : 'end'}
              >
                {cut.label}
              </SvgText>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The note under the chart has the whole text; over the plot its first sentence is enough. */
function firstSentence(text: string): string {
  const first = /^.*?(?:\D|\d\d)\.(?=\s+\p{Lu})/u.exec(text)?.[0] ?? text;
  return first.replace(/\.$/u, '');
}
