import { textWidth } from '../../../charts/textMetrics.ts';
import { axis, laneCount, stack } from './geometry.ts';
import type { TimelineItem } from './items.ts';

/** Longer labels are cut with three dots; the whole text is in the tooltip and for the ear. */
const longestLabel = 230;
const markWidth = 22;
const fontSize = 13;

export interface LaidOut {
  item: TimelineItem;
  lane: number;
  /** The label stands beside the mark, to the right unless this says left. */
  label: 'inside' | 'right' | 'left';
}

export interface RowLayout {
  items: LaidOut[];
  lanes: number;
}

/**
 * A row's items in lanes so that nothing collides: stages first, then points, then waves.
 * `unit` is the width of one half-year in pixels of 16 to the rem.
 */
export function layOutRow(items: readonly TimelineItem[], unit: number): RowLayout {
  const stages = items.filter(({ kind }) => kind === 'stage' || kind === 'was');
  const points = items.filter(({ from, to, kind }) => from === to && kind !== 'was');
  const waves = items.filter(({ kind }) => kind === 'wave');
  const laidOut = new Map<TimelineItem, LaidOut>();
  for (const item of stages) laidOut.set(item, { item, lane: 0, label: 'inside' });
  let lanes = 1;
  for (const group of [points, waves]) {
    const extents = group.map((item) => extent(item, unit));
    const placed = stack(extents, 10 / unit);
    group.forEach((item, index) => {
      const { lane, isLabelLeft } = placed[index] ?? { lane: 0, isLabelLeft: false };
      const isInside = item.kind === 'wave' && extents[index]?.label === 0;
      laidOut.set(item, {
        item,
        lane: lanes + lane,
        label: isInside ? 'inside' : isLabelLeft ? 'left' : 'right',
      });
    });
    lanes += laneCount(placed);
  }
  // In reading order, whatever lane an item ended in.
  return { items: items.flatMap((item) => laidOut.get(item) ?? []), lanes };
}

function extent(item: TimelineItem, unit: number) {
  const { from, to, label } = item;
  const width = Math.min(longestLabel, textWidth(label, fontSize) + 10);
  if (item.kind === 'wave' && width <= (to - from) * unit - 10) return { from, to, label: 0 };
  const half = item.kind === 'wave' ? 0 : markWidth / 2 / unit;
  const room = Math.max(axis.length - to, from);
  return { from: from - half, to: to + half, label: Math.min(width / unit, room - half) };
}
