import type { ReactElement } from 'react';
import { ink3, sheet } from './palette.ts';

/** The mark for a value that is not shown: on the axis, never at 0. */
export function StruckRing({ x, y }: { x: number; y: number }): ReactElement {
  return (
    <g stroke={ink3} strokeWidth={1.4} fill="none">
      <circle cx={x} cy={y} r={4.5} fill={sheet} />
      <line x1={x - 3} y1={y + 3} x2={x + 3} y2={y - 3} />
    </g>
  );
}
