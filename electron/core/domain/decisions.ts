import type { DecisionState } from '../../contract/decisions.ts';

/** The next free number of a year: «B-2026-014» after «B-2026-013». Numbers are never used again. */
export function nextDecisionNumber(year: number, used: readonly string[]): string {
  const start = `B-${year}-`;
  const last = used
    .filter((number) => number.startsWith(start))
    .reduce((highest, number) => Math.max(highest, Number(number.slice(start.length))), 0);
  return `${start}${String(last + 1).padStart(3, '0')}`;
}

/** Where a decision stands on the day `today` (ISO date). */
export function decisionState(
  decision: {
    supersededBy: string | null;
    followedUpOn: string | null;
    followUpDate: string | null;
  },
  today: string,
): DecisionState {
  if (decision.supersededBy !== null) return 'superseded';
  if (decision.followedUpOn !== null) return 'followed_up';
  return decision.followUpDate !== null && decision.followUpDate <= today ? 'due' : 'open';
}

/** What an open decision lacks, as sentences; history lacks nothing. */
export function missingOfDecision(decision: {
  state: DecisionState;
  owner: string | null;
  followUpDate: string | null;
  evidence: readonly unknown[];
}): string[] {
  const { state, owner, followUpDate, evidence } = decision;
  if (state === 'superseded' || state === 'followed_up') return [];
  return [
    ...(owner === null ? ['Ingen ansvarlig er utpekt'] : []),
    ...(followUpDate === null ? ['Ingen dato for oppfølging'] : []),
    ...(evidence.length === 0 ? ['Ingen grunnlag er oppgitt'] : []),
  ];
}
