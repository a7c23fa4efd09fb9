import { ladderSteps } from '../../domain/ladder.ts';
import type { PublishedCount } from '../../domain/statistics/suppression.ts';
import type { Context } from '../context.ts';
import { ladderHalfYears, type LadderHalfYear } from '../registers/ladder.ts';
import type { StoredCount } from './figure.ts';

const whole = 'absence-ladder';
/** Step of the ladder an indicator reads, 0 for all of them. */
const readers = new Map([
  [whole, 0],
  ...Array.from({ length: ladderSteps }, (_, at) => [`${whole}--step-${at + 1}`, at + 1] as const),
]);

/** True for the indicators that read the ladder's register: there, and only there, they are counted. */
export function isCountedInLadder(indicatorId: string): boolean {
  return readers.has(indicatorId);
}

/**
 * What the register holds of an indicator: a count for each half-year in which every school level is
 * counted, oldest first, and the half-years others may not see. Empty for other indicators.
 */
export function ladderCounts(
  context: Context,
  indicatorId: string,
): { counts: StoredCount[]; hidden: Set<string> } {
  const step = readers.get(indicatorId);
  if (step === undefined) return { counts: [], hidden: new Set() };
  const known = ladderHalfYears(context)
    .flatMap((half) => {
      const shown = half.shown.whole;
      return shown ? [{ half, shown: step === 0 ? shown.total : shown.cells[step - 1] }] : [];
    })
    .toReversed();
  return {
    counts: known.map(({ half }) => stored(indicatorId, half, step)),
    hidden: new Set(known.filter(({ shown }) => isHidden(shown)).map(({ half }) => half.halfYear)),
  };
}

const isHidden = (shown: PublishedCount | undefined) => shown?.status !== 'value';

/** The register's count in the form of one that was entered for the indicator itself. */
function stored(indicatorId: string, half: LadderHalfYear, step: number): StoredCount {
  const counts = half.rows.flatMap((row) =>
    step === 0 ? row.counts : row.counts.slice(step - 1, step),
  );
  return {
    ...{ id: `ladder ${half.halfYear}`, indicatorId, period: half.halfYear },
    count: counts.reduce((sum, count) => sum + count, 0),
    ...{ denominator: null, answered: null, invited: null, revision: 0 },
    rule: 'Summen av skoletrinnene i fraværstrappen under Modeller og tilbud.',
    ...{ countedBy: half.countedBy, countedOn: half.countedOn },
  };
}
