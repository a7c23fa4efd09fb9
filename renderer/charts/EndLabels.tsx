import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import { labelGap, labelSize, type EndLabel, type Frame } from './frame.ts';
import { placeLabels, valueSide } from './labels.ts';
import { lookOf } from './palette.ts';
import { SvgText } from './SvgText.tsx';

const lineHeight = 15;

/** The name of each series where its line ends; names that would overlap are moved apart. */
export function EndLabels({ model, frame }: { model: LineChartModel; frame: Frame }): ReactElement {
  // An estimate carries the municipality's name itself.
  const ends = frame.ends.filter((end) => !model.forecast || end.series.role !== 'own');
  const boxes = placeLabels(
    ends.map((end) => ({
      id: end.series.id,
      ...spotOf(model, frame, end),
      width: end.width,
      height: end.lines.length * lineHeight + 3,
    })),
    frame.top,
    frame.bottom - 4,
  );
  return (
    <g>
      {ends.map((end, k) => {
        const box = boxes[k];
        if (box === undefined) return null;
        const isOwn = end.series.role === 'own';
        return end.lines.map((line, row) => (
          <SvgText
            key={`${end.series.id} ${row}`}
            size={labelSize}
            isBold={isOwn || row === 0}
            hasHalo
            fill={lookOf(end.series).text}
            x={box.x}
            y={box.y + (row - (end.lines.length - 1) / 2) * lineHeight + 4.5}
          >
            {line}
          </SvgText>
        ));
      })}
    </g>
  );
}

/** To the right of the last point; over or under it where a cut stands in the way. */
function spotOf(model: LineChartModel, frame: Frame, end: EndLabel): { x: number; y: number } {
  const x = frame.reach(end.index).to;
  const y = frame.y(end.value);
  if (model.forecast) {
    // The dashed line leaves from here: the name steps to the side it does not take.
    const own = model.series.find((series) => series.role === 'own')?.values ?? [];
    const beside = own.findLast((value) => value !== null) ?? end.value;
    return { x: x + 4, y: end.value > beside ? y - 16 : y + 18 };
  }
  const next = model.periods[end.index + 1]?.code;
  const isBeforeCut = model.cuts.some((cut) => cut.period === next);
  if (!isBeforeCut || end.width + labelGap < frame.step / 2) return { x: x + labelGap, y };
  const others = model.series
    .filter((series) => series !== end.series)
    .flatMap((series) => series.values[end.index] ?? [])
    .map((value) => frame.y(value));
  const side = valueSide({ y, before: null, after: null, others, floor: frame.bottom });
  const away = 8 + (end.lines.length * lineHeight) / 2;
  return { x: x + frame.step / 2 - 5 - end.width, y: side === 'above' ? y - away : y + away };
}
