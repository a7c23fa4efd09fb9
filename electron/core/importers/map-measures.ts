import type { CubeMapping } from '../../contract/mapping.ts';
import { compareMeasure, measureWords } from './compare-measure.ts';
import type { Cube, CubeDimension } from './cube.ts';
import type { MappedIndicator, Spot } from './map-cube.ts';
import type { ReportRow } from './report-types.ts';
import { note, type Note } from './types.ts';

/** A measure that goes to an indicator: the file's own words for it, and what its figures are multiplied by. */
export interface FoundMeasure {
  indicator: MappedIndicator;
  words: string;
  scale: number | null;
}

/** The chosen measures; one that is not in the file, or is not what the definition says, is a stop. */
export function measureSpots(
  cube: Cube,
  mapping: CubeMapping,
  axis: { dimension: CubeDimension; stride: number } | null,
  indicators: ReadonlyMap<string, MappedIndicator>,
  { stops, notes }: { stops: Note[]; notes: Note[] },
): Spot<FoundMeasure>[] {
  const spots = Object.entries(mapping.indicators).flatMap(
    ([category, id]): Spot<FoundMeasure>[] => {
      const indicator = indicators.get(id);
      const at = axis ? axis.dimension.categories.findIndex((c) => c.code === category) : 0;
      if (!indicator) stops.push(note('no-indicator', `Indikatoren «${id}» finnes ikke`));
      if (at === -1) stops.push(note('no-measure', `«${category}» finnes ikke i fila`));
      if (!indicator || at === -1) return [];
      const measure = axis?.dimension.categories[at] ?? null;
      const compared = compareMeasure(cube, mapping, measure, indicator, indicators.values());
      stops.push(...compared.stops);
      notes.push(...compared.notes);
      const words = measureWords(cube, mapping, measure);
      const scale = mapping.scales?.[category] ?? null;
      return [{ offset: at * (axis?.stride ?? 0), found: { indicator, words, scale } }];
    },
  );
  if (spots.length === 0 && stops.length === 0)
    stops.push(note('no-indicator', 'Velg minst én indikator som tallene hører til'));
  return spots;
}

/** A percentage whose every figure is between 0 and 1, some of them between: 0,105 is as likely 10,5 %. */
export function areFractions(rows: readonly Pick<ReportRow, 'value'>[], unit: string): boolean {
  if (unit !== '%') return false;
  let isBetween = false;
  for (const { value } of rows) {
    if (value === null) continue;
    if (value < 0 || value > 1) return false;
    if (value > 0 && value < 1) isBetween = true;
  }
  return isBetween;
}

/** A figure times its scale, without the tail a product of decimals gets. */
export function scaled(value: number, scale: number | null): number {
  return scale === null || scale === 1 ? value : Number((value * scale).toPrecision(15));
}
