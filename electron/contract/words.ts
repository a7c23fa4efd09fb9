import type {
  DecisionLevel,
  EvidenceKind,
  Grade,
  ObservationStatus,
  Stage,
  TrendWord,
  Verdict,
  WorkState,
} from './vocabulary.ts';

/** The bokmål word for each term of the vocabulary; screens and exports say the same. */
export const stageWord: Record<Stage, string> = {
  not_started: 'Ikke begynt',
  explore: 'Utforske',
  prepare: 'Forberede',
  trial: 'Prøve ut',
  operation: 'I drift',
};
export const stateWord: Record<WorkState, string> = {
  on_track: 'I rute',
  waiting: 'Venter',
  adjust: 'Justere',
  stopped: 'Stopp',
  done: 'Ferdig',
};
export const verdictWord: Record<Verdict, string> = {
  continue: 'videreføre',
  adjust: 'justere',
  end: 'avvikle',
};
export const gradeWord: Record<Grade, string> = {
  direct: 'direkte',
  proxy: 'indirekte',
  local: 'lokal',
};
export const levelWord: Record<DecisionLevel, string> = {
  group: 'implementeringsgruppa',
  leadership: 'kommunedirektørens ledergruppe',
  committee: 'hovedutvalget',
  council: 'kommunestyret',
};
export const evidenceWord: Record<EvidenceKind, string> = {
  indicator: 'tall',
  report: 'rapport',
  dialogue: 'dialog',
  participation: 'medvirkning',
  judgement: 'skjønn',
};
/** Missing has words: never «-», 0 or an empty cell. */
export const statusWord: Record<
  Exclude<ObservationStatus, 'value' | 'zero' | 'provisional'>,
  string
> = {
  not_applicable: 'finnes ikke',
  missing: 'mangler',
  not_computable: 'ikke undersøkt',
  hidden: 'skjult av kilden',
};
/** The municipality's own counts of one to four are hidden by ourselves, not by a source. */
export const hiddenCountWord = 'skjult, under fem';
export const trendText: Record<TrendWord, string> = {
  rising_worse: 'Økende og forverret',
  rising_better: 'Økende og forbedret',
  rising: 'Økende',
  falling_better: 'Synkende og forbedret',
  falling_worse: 'Synkende og forverret',
  falling: 'Synkende',
  no_sure_change: 'Ingen sikker endring',
  not_computable: 'Kan ikke beregnes',
};
