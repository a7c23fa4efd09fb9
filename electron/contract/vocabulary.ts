/** The closed word lists both sides share; the database holds the same lists as CHECK constraints. */
export const stages = ['not_started', 'explore', 'prepare', 'trial', 'operation'] as const;
export type Stage = (typeof stages)[number];

export const workStates = ['on_track', 'waiting', 'adjust', 'stopped', 'done'] as const;
export type WorkState = (typeof workStates)[number];

export const columnKinds = ['queue', 'ready', 'active', 'review', 'done'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const cardSizes = ['S', 'M', 'L'] as const;
export type CardSize = (typeof cardSizes)[number];

export const linkStates = ['proposed', 'confirmed'] as const;
export type LinkState = (typeof linkStates)[number];

export const grades = ['direct', 'proxy', 'local'] as const;
export type Grade = (typeof grades)[number];

export const verdicts = ['continue', 'adjust', 'end'] as const;
export type Verdict = (typeof verdicts)[number];

export const evidenceKinds = [
  'indicator',
  'report',
  'dialogue',
  'participation',
  'judgement',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const decisionLevels = ['group', 'leadership', 'committee', 'council'] as const;
export type DecisionLevel = (typeof decisionLevels)[number];

export const askKinds = ['decision', 'clarification', 'information'] as const;
export type AskKind = (typeof askKinds)[number];

export const observationStatuses = [
  'value',
  'zero',
  'not_applicable',
  'missing',
  'not_computable',
  'hidden',
  'provisional',
] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

export const directions = ['low_is_good', 'high_is_good', 'none'] as const;
export type Direction = (typeof directions)[number];

export const periodKinds = [
  'year',
  'school_year',
  'half_year',
  'quarter',
  'month',
  'three_year',
  'five_year',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

export type TrendWord =
  | 'rising_worse'
  | 'rising_better'
  | 'rising'
  | 'falling_better'
  | 'falling_worse'
  | 'falling'
  | 'no_sure_change'
  | 'not_computable';
