/** The closed word lists both sides share; the database holds the same lists as CHECK constraints. */
export const stages = ['not_started', 'explore', 'prepare', 'trial', 'operation'] as const;
export type Stage = (typeof stages)[number];

/** The stages that have a door: an entry test, a planned half-year and a decision gate. */
export const entryStages = ['explore', 'prepare', 'trial', 'operation'] as const;
export type EntryStage = (typeof entryStages)[number];

export const goalStates = ['open', 'reached', 'partly', 'missed'] as const;
export type GoalState = (typeof goalStates)[number];

export const gateOutcomes = ['go', 'adjust', 'stop'] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

export const riskStates = ['open', 'accepted', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

export const participantKinds = ['service', 'union', 'residents'] as const;
export type ParticipantKind = (typeof participantKinds)[number];

export const milestoneStates = ['planned', 'reached', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const waveStates = ['planned', 'active', 'done', 'stopped'] as const;
export type WaveState = (typeof waveStates)[number];

export const planTargets = ['measure', 'challenge', 'point'] as const;
export type PlanTarget = (typeof planTargets)[number];

export const planChangeKinds = ['change', 'add', 'retire'] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

export const workStates = ['on_track', 'waiting', 'adjust', 'stopped', 'done'] as const;
export type WorkState = (typeof workStates)[number];

export const columnKinds = ['queue', 'ready', 'active', 'review', 'done'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const cardSizes = ['S', 'M', 'L'] as const;
export type CardSize = (typeof cardSizes)[number];

/** What kind of thing a card waits for; null where nobody has said. */
export const waitingKinds = ['person', 'service', 'decision'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const labelShapes = ['flag', 'star', 'bar', 'cross', 'hexagon', 'drop'] as const;
export type LabelShape = (typeof labelShapes)[number];

export const labelColours = ['blue', 'purple', 'green', 'brown', 'red', 'grey'] as const;
export type LabelColour = (typeof labelColours)[number];

export const templateKinds = ['board', 'card', 'retrospective'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const sprintStates = ['planned', 'active', 'closed'] as const;
export type SprintState = (typeof sprintStates)[number];

/** What became of a card when its sprint was closed. */
export const sprintOutcomes = ['done', 'moved', 'dropped'] as const;
export type SprintOutcome = (typeof sprintOutcomes)[number];

export const dutyKinds = ['duty', 'meeting', 'release', 'political'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** `each_half_year` has no day: any time in the half-year will do. */
export const dutyRules = [
  'once',
  'weekly',
  'monthly',
  'half_yearly',
  'yearly',
  'each_half_year',
] as const;
export type DutyRuleKind = (typeof dutyRules)[number];

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

export const acceptedGapKinds = [
  'challenge_without_indicator',
  'measure_without_indicator',
  'indicator_without_data',
  'measure_without_evaluation',
  'decision_without_owner',
  'ambition_point_idle',
] as const;
/** The holes of the chain, in its order. The first keeps its reason with the challenge. */
export const gapKinds = ['challenge_without_measure', ...acceptedGapKinds] as const;
export type GapKind = (typeof gapKinds)[number];

export const evaluationTemplates = [
  'half_year',
  'pdsa',
  'turn_the_curve',
  'after_action',
  'hexagon',
  'stage',
  'reach',
] as const;
export type EvaluationTemplate = (typeof evaluationTemplates)[number];

export const evaluationSubjects = ['measure', 'offer', 'model', 'sprint', 'indicator'] as const;
export type EvaluationSubject = (typeof evaluationSubjects)[number];

export const promptSubjects = ['card', 'challenge', 'evaluation', 'decision'] as const;
export type PromptSubject = (typeof promptSubjects)[number];

export const promptIds = [
  'listen',
  'solve',
  'learn',
  'lead',
  'near_new',
  'near_honest',
  'near_heard',
  'child_interest',
] as const;
export type PromptId = (typeof promptIds)[number];

export const voiceLinkKinds = [
  'measure',
  'challenge',
  'indicator',
  'evaluation',
  'decision',
  'card',
  'model',
  'offer',
  'sprint',
] as const;
export type VoiceLinkKind = (typeof voiceLinkKinds)[number];

export const modelVerdicts = ['strengthen', 'keep', 'end', 'new'] as const;
export type ModelVerdict = (typeof modelVerdicts)[number];

export const offerAudiences = ['open', 'targeted'] as const;
export type OfferAudience = (typeof offerAudiences)[number];

export const offerProviders = ['municipal', 'external'] as const;
export type OfferProvider = (typeof offerProviders)[number];

export const offerStates = ['running', 'planned', 'ended'] as const;
export type OfferState = (typeof offerStates)[number];

export const checkLists = ['coordinator', 'family_house', 'method'] as const;
export type CheckList = (typeof checkLists)[number];

export const schoolLevels = ['1-4', '5-7', '8-10'] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

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
