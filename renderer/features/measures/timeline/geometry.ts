import { halfYearOf } from '../../../../electron/contract/format.ts';
import {
  halfYearAt,
  halfYearDays,
  halfYearIndex,
  halfYearsBetween,
  planPeriod,
} from '../../../../electron/contract/half-years.ts';

/** The half-years of the axis, in order; one unit of the axis is one half-year. */
export const axis: readonly string[] = halfYearsBetween(planPeriod.first, planPeriod.last);
const start = halfYearIndex(planPeriod.first);
const dayMs = 86_400_000;

/** Where a half-year begins, in units from the left end of the axis. */
export function unitOfHalfYear(code: string): number {
  return halfYearIndex(code) - start;
}

/** The half-year that begins nearest to a place on the axis, kept within the plan. */
export function halfYearNear(unit: number): string {
  return halfYearAt(start + Math.min(axis.length - 1, Math.max(0, Math.round(unit))));
}

/** Where a day lies, in units; before the axis it is below 0, after it above its length. */
export function unitOfDate(date: string): number {
  const code = halfYearOf(date);
  const days = halfYearDays(code);
  const first = Date.parse(`${days.start}T00:00:00Z`);
  const length = (Date.parse(`${days.end}T00:00:00Z`) - first) / dayMs + 1;
  const day = (Date.parse(`${date}T00:00:00Z`) - first) / dayMs;
  return unitOfHalfYear(code) + day / length;
}

/** A place on the axis as per cent of its whole length. */
export function percent(unit: number): number {
  return (unit / axis.length) * 100;
}

/** What an item takes of the axis, in units: its mark and the label beside it. */
export interface Extent {
  from: number;
  to: number;
  /** Width of the label; 0 when it lies inside the mark. */
  label: number;
}

export interface Placed {
  lane: number;
  /** The label stands to the left of the mark, where the axis ends too soon to its right. */
  isLabelLeft: boolean;
}

/**
 * Gives each item the first lane where it and its label touch nothing. Items are placed from the
 * left; `gap` is the free space kept between two, in units.
 */
export function stack(items: readonly Extent[], gap: number, length = axis.length): Placed[] {
  const lanes: { from: number; to: number }[][] = [];
  const placed: Placed[] = items.map(() => ({ lane: 0, isLabelLeft: false }));
  const order = items.map((_, index) => index).toSorted((a, b) => leftOf(items, a, b));
  for (const index of order) {
    const item = items[index];
    if (!item) continue;
    const isLabelLeft = item.to + item.label > length && item.from - item.label >= 0;
    const taken = isLabelLeft
      ? { from: item.from - item.label, to: item.to }
      : { from: item.from, to: item.to + item.label };
    const isFree = (lane: { from: number; to: number }[]) =>
      lane.every((other) => taken.from >= other.to + gap || other.from >= taken.to + gap);
    const found = lanes.findIndex(isFree);
    const lane = found < 0 ? lanes.push([]) - 1 : found;
    lanes[lane]?.push(taken);
    placed[index] = { lane, isLabelLeft };
  }
  return placed;
}

/** How many lanes a stack needs. */
export function laneCount(placed: readonly Placed[]): number {
  return placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

function leftOf(items: readonly Extent[], a: number, b: number): number {
  return (items[a]?.from ?? 0) - (items[b]?.from ?? 0) || a - b;
}
