import type { CostFigure, CostUnit } from '../../contract/cost-sheets.ts';
import { differenceAsShown } from '../../contract/format.ts';

/** A year has 365 days here, leap years too, as in the sources the sheet checks. */
export const daysPerYear = 365;

/** A figure the source does not give, which therefore stands in the way. */
export interface MissingFigure {
  unit: string;
  figure: CostFigure;
}

/** A value, or what is missing for it; never a value made of something missing. */
export type Calculated = { value: number; missing: [] } | { value: null; missing: MissingFigure[] };

/** Half kroner go away from zero. */
export function roundKroner(kroner: number): number {
  return Math.sign(kroner) * Math.round(Math.abs(kroner)) || 0;
}

/** How much more `own` is, exact to the øre, and how many times `base`; null times when base is 0. */
export function compareFigures(
  own: number,
  base: number,
): { difference: number; ratio: number | null } {
  return {
    difference: (inOre(own) - inOre(base)) / 100,
    ratio: base > 0 ? own / base : null,
  };
}

/** Building cost in kroner per place and day, not rounded. */
export function buildingPerPlaceDay(unit: CostUnit): Calculated {
  const missing = missingIn(unit, 'buildingCost', 'places');
  const { buildingCost, places } = unit;
  if (buildingCost === null || places === null) return { value: null, missing };
  return { value: buildingCost / places / daysPerYear, missing: [] };
}

/** Kroner more per place and day than the reference. */
export function differencePerPlaceDay(unit: CostUnit, reference: CostUnit): Calculated {
  const [own, base] = [unit.costPerPlaceDay, reference.costPerPlaceDay];
  if (own === null || base === null)
    return {
      value: null,
      missing: [...missingIn(unit, 'costPerPlaceDay'), ...missingIn(reference, 'costPerPlaceDay')],
    };
  return { value: compareFigures(own, base).difference, missing: [] };
}

/** Whole kroner more per year than if the unit's places cost as in the reference. */
export function extraPerYear(unit: CostUnit, reference: CostUnit): Calculated {
  const { value, missing } = differencePerPlaceDay(unit, reference);
  if (value === null || unit.places === null)
    return { value: null, missing: [...missingIn(unit, 'places'), ...missing] };
  return { value: roundKroner((inOre(value) * unit.places * daysPerYear) / 100), missing: [] };
}

/** Whole kroner more in building cost per place and day than the reference, between the two as shown. */
export function buildingDifference(unit: CostUnit, reference: CostUnit): Calculated {
  const [own, base] = [buildingPerPlaceDay(unit), buildingPerPlaceDay(reference)];
  if (own.value === null || base.value === null)
    return { value: null, missing: [...own.missing, ...base.missing] };
  return { value: differenceAsShown(own.value, base.value, 0), missing: [] };
}

/** What a source's round number can stand for: half of its last digit that is not 0, at least 0,5. */
export function statedMargin(stated: number): number {
  if (stated === 0 || !Number.isInteger(stated)) return 0.5;
  const [zeros = ''] = /0*$/.exec(String(stated)) ?? [];
  return 10 ** zeros.length / 2;
}

/** Whether a computed figure, rounded as the source rounds, is the source's figure. */
export function agreesWithStated(value: number, stated: number): boolean {
  return Math.abs(value - stated) <= statedMargin(stated);
}

export interface CheckSum {
  parts: { name: string; value: number }[];
  /** Units whose extra cost cannot be computed and is not in the sum. */
  left: string[];
  /** The parts as they are shown, added; null when there are none. */
  sum: number | null;
  stated: number | null;
  /** What the source has beyond the sum; null when either is missing. */
  unexplained: number | null;
  agrees: boolean | null;
}

/** Adds what can be computed and holds it against what the source says it comes to. */
export function checkSum(units: readonly CostUnit[], stated: number | null): CheckSum {
  const [reference, ...others] = units;
  const found = reference
    ? others.map((unit) => ({ name: unit.name, ...extraPerYear(unit, reference) }))
    : [];
  const parts = found.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const left = found.filter(({ value }) => value === null).map(({ name }) => name);
  const sum = parts.length === 0 ? null : parts.reduce((total, { value }) => total + value, 0);
  const isBoth = sum !== null && stated !== null;
  return {
    ...{ parts, left, sum, stated },
    unexplained: isBoth ? compareFigures(stated, sum).difference : null,
    agrees: isBoth ? agreesWithStated(sum, stated) : null,
  };
}

function missingIn(unit: CostUnit, ...figures: CostFigure[]): MissingFigure[] {
  return figures
    .filter((figure) => unit[figure] === null)
    .map((figure) => ({ unit: unit.name, figure }));
}

function inOre(kroner: number): number {
  return Math.round(kroner * 100);
}
