import type { DutyRow } from './types.ts';

/**
 * What comes back by the plan itself, without a day the plan does not give. Measures without an
 * adopted season begin with the half-year these duties first came with. Migration 6 has the same rows.
 */
const firstHalfYear = [
  [1, '2025-01-01'],
  [2, '2025-07-01'],
  [3, '2025-07-01'],
  [4, '2026-07-01'],
  [5, '2026-07-01'],
] as const;

export const duties: readonly DutyRow[] = firstHalfYear.map(([measureId, startDate]) => ({
  id: `half-year-evaluation-${measureId}`,
  title: `Halvårsevaluering av tiltak ${measureId}`,
  kind: 'duty',
  rule: 'each_half_year',
  startDate,
  endDate: '2030-12-31',
  measureId,
  note: 'Planen sier at tiltakene skal evalueres og justeres underveis. Dagen velger gruppa selv.',
}));
