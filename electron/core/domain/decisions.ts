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

export type DecisionNeed = 'owner' | 'followUp' | 'evidence';

/** What an open decision lacks; history lacks nothing. */
export function needsOfDecision(decision: {
  state: DecisionState;
  owner: string | null;
  followUpDate: string | null;
  evidence: readonly unknown[];
}): DecisionNeed[] {
  const { state, owner, followUpDate, evidence } = decision;
  if (state === 'superseded' || state === 'followed_up') return [];
  return [
    ...(owner === null ? ['owner' as const] : []),
    ...(followUpDate === null ? ['followUp' as const] : []),
    ...(evidence.length === 0 ? ['evidence' as const] : []),
  ];
}

const needSentence: Record<DecisionNeed, string> = {
  owner: 'Ingen ansvarlig er utpekt',
  followUp: 'Ingen dato for oppfølging',
  evidence: 'Ingen grunnlag er oppgitt',
};

/** The same as sentences. */
export function missingOfDecision(decision: Parameters<typeof needsOfDecision>[0]): string[] {
  return needsOfDecision(decision).map((need) => needSentence[need]);
}
