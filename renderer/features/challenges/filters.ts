import type { ChallengeRow } from '../../../electron/contract/challenges.ts';

export const filters = [
  'all',
  'withoutMeasure',
  'withoutIndicator',
  'withoutFigures',
  'withoutEvaluation',
] as const;
export type Filter = (typeof filters)[number];

/** The filter an address names; all when it names none. */
export function filterOf(value: string | undefined): Filter {
  return filters.find((filter) => filter === value) ?? 'all';
}

const passes: Record<Filter, (row: ChallengeRow) => boolean> = {
  all: () => true,
  // Left empty on purpose, with a reason, is not a gap.
  withoutMeasure: (row) => row.measures.length === 0 && row.emptyReason === null,
  withoutIndicator: (row) => row.indicators.length === 0,
  withoutFigures: (row) => row.indicators.every(({ latest }) => latest === null),
  withoutEvaluation: (row) => row.lastEvaluation === null,
};

/** The rows a filter lets through, by the same rules as the counts from the host. */
export function filtered(rows: readonly ChallengeRow[], filter: Filter): ChallengeRow[] {
  return rows.filter(passes[filter]);
}

export interface ProposedLink {
  row: ChallengeRow;
  measureId: number;
  reason: string;
}

/** Every link that still waits for the group's yes, in row order. */
export function proposedLinks(rows: readonly ChallengeRow[]): ProposedLink[] {
  return rows.flatMap((row) =>
    row.measures.flatMap(({ measureId, state, reason }) =>
      state === 'proposed' ? [{ row, measureId, reason }] : [],
    ),
  );
}

/** The indicator that stands for a row: one with figures, else the most direct, else the first. */
export function leadIndicator(
  { indicators }: ChallengeRow,
  order: readonly string[],
): ChallengeRow['indicators'][number] | undefined {
  const weight = ({ latest, grade, indicatorId }: ChallengeRow['indicators'][number]) =>
    (latest === null ? 20_000 : 0) + (grade === 'proxy' ? 10_000 : 0) + order.indexOf(indicatorId);
  return indicators.toSorted((a, b) => weight(a) - weight(b))[0];
}
