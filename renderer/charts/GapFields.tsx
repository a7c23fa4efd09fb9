import type { ReactElement } from 'react';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import type { Frame } from './frame.ts';
import { gapRuns, type GapRun } from './segments.ts';
import { hatchGround, hatchLine, ink2 } from './palette.ts';
import { StruckRing } from './StruckRing.tsx';
import { SvgText } from './SvgText.tsx';
import { textWidth, wrapWords } from './textMetrics.ts';

const size = 12.5;

/** Hatched ground under the lines for periods without a shown value. */
export function GapGround({ model, frame, id }: Props & { id: string }): ReactElement {
  const runs = gapRuns(model);
  return (
    <g>
      <defs>
        <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse">
          <rect width={7} height={7} fill={hatchGround} />
          <path d="M-1 8 L8 -1 M-1 1 L1 -1 M6 8 L8 6" stroke={hatchLine} strokeWidth={1} />
        </pattern>
      </defs>
      {runs.map((run) => (
        <rect
          key={run.from}
          x={frame.edge(run.from)}
          y={frame.top}
          width={frame.edge(run.to + 1) - frame.edge(run.from)}
          height={frame.bottom - frame.top}
          fill={`url(#${id})`}
        />
      ))}
    </g>
  );
}

/** A struck ring on the axis for each of them, and the words once for each field. */
export function GapMarks({ model, frame }: Props): ReactElement {
  return (
    <g>
      {gapRuns(model).map((run) => (
        <g key={run.from}>
          <GapWords run={run} frame={frame} />
          {Array.from({ length: run.to - run.from + 1 }, (_, k) => (
            <StruckRing key={k} x={frame.x(run.from + k)} y={frame.bottom} />
          ))}
        </g>
      ))}
    </g>
  );
}

interface Props {
  model: LineChartModel;
  frame: Frame;
}

function GapWords({ run, frame }: { run: GapRun; frame: Frame }): ReactElement {
  const room = frame.edge(run.to + 1) - frame.edge(run.from) - 6;
  const middle = (frame.x(run.from) + frame.x(run.to)) / 2;
  const lines = wrapWords(run.words, room, size);
  const isNarrow = lines.some((line) => textWidth(line, size) > room + 4);
  const foot = frame.bottom - 14;
  if (isNarrow) {
    return (
      <SvgText
        size={size}
        hasHalo
        fill={ink2}
        transform={`translate(${middle + 4} ${foot}) rotate(-90)`}
      >
        {run.words}
      </SvgText>
    );
  }
  return (
    <g>
      {lines.map((line, k) => (
        <SvgText
          key={line + String(k)}
          size={size}
          hasHalo
          fill={ink2}
          x={middle}
          y={foot - (lines.length - 1 - k) * 15}
          textAnchor="middle"
        >
          {line}
        </SvgText>
      ))}
    </g>
  );
}
