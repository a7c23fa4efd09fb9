import type { LaneEvent } from '../../electron/contract/reading.ts';
import type { Frame } from './frame.ts';
import { textWidth } from './textMetrics.ts';

export const laneText = 12.5;
export const laneRow = 21;
const gap = 8;
const longest = 42;

export interface LaneMark {
  event: LaneEvent;
  row: number;
  x: number;
  width: number;
  label: string;
  labelX: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Places events on as few rows as it takes for no label to cover another; `head` is kept free on the first. */
export function layOutLane(events: readonly LaneEvent[], frame: Frame, head: number): LaneMark[] {
  const rows: { from: number; to: number }[][] = [[{ from: 0, to: head }]];
  return events.flatMap((event): LaneMark[] => {
    const { at } = event;
    if (at === null || at.from >= frame.slots.length) return [];
    const x = frame.left + at.from * frame.slot;
    const end = frame.left + Math.min(at.to, frame.slots.length) * frame.slot;
    const label = shortened(event.label);
    const wide = textWidth(label, laneText);
    const width = Math.max(0, end - x);
    const mark = { event, x, width, label, ...labelPlace(x, width, wide, frame) };
    const from = Math.min(x - 6, startOf(mark.labelX, mark.anchor, wide)) - gap;
    const to = Math.max(end + 6, startOf(mark.labelX, mark.anchor, wide) + wide) + gap;
    let row = rows.findIndex((taken) => taken.every((t) => to <= t.from || from >= t.to));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push({ from, to });
    return [{ ...mark, row }];
  });
}

function labelPlace(
  x: number,
  width: number,
  wide: number,
  frame: Frame,
): Pick<LaneMark, 'labelX' | 'anchor'> {
  if (wide + 12 <= width) return { labelX: x + width / 2, anchor: 'middle' };
  const after = x + Math.max(width, 5) + gap;
  if (after + wide <= frame.width) return { labelX: after, anchor: 'start' };
  return { labelX: x - (width > 0 ? gap : gap + 4), anchor: 'end' };
}

function startOf(x: number, anchor: LaneMark['anchor'], wide: number): number {
  return anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
}

function shortened(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}
