import { localIndicators } from './indicators-local.ts';
import { furtherIndicators } from './indicators-further.ts';
import { populationIndicators } from './indicators-population.ts';
import { schoolIndicators } from './indicators-school.ts';
import { splitIndicators } from './indicators-split.ts';
import type { IndicatorRow } from './types.ts';

export { challengeIndicators } from './challenge-indicators.ts';
export { seriesBreaks } from './series-breaks.ts';
export { sources } from './sources.ts';

/** What most definitions leave out; every row has the same columns. */
const usual = {
  sourceFilter: '',
  rhythm: '',
  ambitionPointId: null,
  marginIndicatorId: null,
  parentId: null,
  splitBy: '',
  splitGroup: '',
  meanYears: null,
  isRare: 0,
  isSensitive: 0,
  countsPeople: 1,
} as const;

/** Every definition, without figures: those come only from files with a source. */
export const indicators: readonly Required<IndicatorRow>[] = [
  ...schoolIndicators,
  ...populationIndicators,
  ...localIndicators,
  ...furtherIndicators,
  ...splitIndicators,
].map((row: IndicatorRow) => ({ ...usual, ...row }));
