import { localIndicators } from './indicators-local.ts';
import { populationIndicators } from './indicators-population.ts';
import { schoolIndicators } from './indicators-school.ts';
import type { IndicatorRow } from './types.ts';

export { challengeIndicators } from './challenge-indicators.ts';
export { seriesBreaks } from './series-breaks.ts';
export { sources } from './sources.ts';

/** Every definition, without figures: those come only from files with a source. */
export const indicators = [
  ...schoolIndicators,
  ...populationIndicators,
  ...localIndicators,
] as const satisfies readonly IndicatorRow[];
