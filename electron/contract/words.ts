import type {
  ModelVerdict,
  OfferAudience,
  OfferProvider,
  ColumnKind,
  DecisionLevel,
  Direction,
  PeriodKind,
  EvidenceKind,
  GateOutcome,
  GoalState,
  Grade,
  MilestoneState,
  ObservationStatus,
  ParticipantKind,
  RiskState,
  Stage,
  TrendWord,
  Verdict,
  WaitingKind,
  WaveState,
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
export const waitingWord: Record<WaitingKind, string> = {
  person: 'person',
  service: 'tjeneste',
  decision: 'beslutning',
};
export const goalWord: Record<GoalState, string> = {
  open: 'Ikke avsluttet',
  reached: 'Nådd',
  partly: 'Delvis nådd',
  missed: 'Ikke nådd',
};
export const gateWord: Record<GateOutcome, string> = {
  go: 'Gå videre',
  adjust: 'Juster først',
  stop: 'Stopp',
};
export const riskStateWord: Record<RiskState, string> = {
  open: 'Følges opp',
  accepted: 'Godtatt',
  closed: 'Lukket',
};
export const participantWord: Record<ParticipantKind, string> = {
  service: 'Tjeneste',
  union: 'Tillitsvalgte',
  residents: 'Innbyggere',
};
export const milestoneWord: Record<MilestoneState, string> = {
  planned: 'Planlagt',
  reached: 'Nådd',
  dropped: 'Falt bort',
};
export const waveWord: Record<WaveState, string> = {
  planned: 'Planlagt',
  active: 'Pågår',
  done: 'Ferdig',
  stopped: 'Stoppet',
};
/** Words for 1 to 5 on each axis of a risk. */
export const probabilityWord = [
  'svært lite sannsynlig',
  'lite sannsynlig',
  'mulig',
  'sannsynlig',
  'svært sannsynlig',
];
export const consequenceWord = ['ubetydelig', 'liten', 'merkbar', 'alvorlig', 'svært alvorlig'];
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
export const modelVerdictWord: Record<ModelVerdict, string> = {
  strengthen: 'styrke',
  keep: 'beholde',
  end: 'avvikle',
  new: 'ny',
};
export const audienceWord: Record<OfferAudience, string> = {
  open: 'åpent for alle',
  targeted: 'rettet mot en gruppe',
};
export const providerWord: Record<OfferProvider, string> = {
  municipal: 'kommunen',
  external: 'andre enn kommunen',
};
/** The prevention levels by their id in the plan. */
export const levelName: Record<string, string> = {
  universal: 'universelt',
  selective: 'selektivt',
  indicated: 'indikert',
};
export const evidenceWord: Record<EvidenceKind, string> = {
  indicator: 'tall',
  report: 'rapport',
  dialogue: 'dialog',
  participation: 'medvirkning',
  judgement: 'skjønn',
};
/**
 * Why there is no figure, or what is the matter with one: the same words on screen, in tables, charts, PDF,
 * Word, slides, Markdown and workbook. Missing has words: never «-», 0 or an empty cell.
 */
export const figureWord = {
  hidden: 'skjult av kilden',
  /** The municipality's own counts of one to four are hidden by ourselves, not by a source. */
  hiddenCount: 'skjult, under fem',
  /** A group may be hidden so that another cannot be worked out: the word fits both. */
  hiddenGroup: 'skjult',
  /** The source has the period, without a figure. */
  missing: 'mangler',
  /** A figure was due, and no file with it has been taken into use. */
  notFetched: 'ikke hentet',
  /** A year between surveys. */
  notSurveyed: 'ikke undersøkt',
  notApplicable: 'finnes ikke',
  /** The county's figure is for other borders than those the municipality lay in. */
  otherBorder: 'annen grense',
  /** The municipality was in another KOSTRA group. */
  otherGroup: 'annen gruppe',
  outside: 'utenfor serien',
  provisional: 'foreløpig',
  /** The source has put out the figures of the period, and they have not been fetched. */
  awaited: 'hentes fra kilde',
} as const;
/** The words of an observation without a figure. */
export const statusWord: Record<
  Exclude<ObservationStatus, 'value' | 'zero' | 'provisional'>,
  string
> = {
  not_applicable: figureWord.notApplicable,
  missing: figureWord.missing,
  not_computable: figureWord.notSurveyed,
  hidden: figureWord.hidden,
};
/** Printed wherever figures on suicide are shown or exported. */
export const helpLines = [
  'Trenger du noen å snakke med? Du kan ringe anonymt, hele døgnet:',
  'Mental Helse 116\u00a0123',
  'Kirkens SOS 22\u00a040\u00a000\u00a040',
  'Alarmtelefonen for barn og unge 116\u00a0111',
  'Er det fare for liv, ring 113.',
] as const;
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
export const directionWord: Record<Direction, string> = {
  low_is_good: 'lavt er bra',
  high_is_good: 'høyt er bra',
  none: 'uten retning',
};
export const indicatorKindWord = { population: 'Befolkning', service: 'Tjeneste' } as const;
export const rhythmWord: Record<PeriodKind, string> = {
  year: 'hvert år',
  school_year: 'hvert skoleår',
  half_year: 'hvert halvår',
  quarter: 'hvert kvartal',
  month: 'hver måned',
  three_year: 'snitt over tre år',
  five_year: 'snitt over fem år',
};
export const periodHead: Record<PeriodKind, string> = {
  year: 'År',
  school_year: 'Skoleår',
  half_year: 'Halvår',
  quarter: 'Kvartal',
  month: 'Måned',
  three_year: 'Periode',
  five_year: 'Periode',
};
/** What a column is for, where the boards of several measures are read as one. */
export const columnKindWord: Record<ColumnKind, string> = {
  queue: 'Kø',
  ready: 'Klar',
  active: 'Pågår',
  review: 'Til kvalitetssikring',
  done: 'Ferdig',
};
export const riskLevelWord = { low: 'lav', medium: 'middels', high: 'høy', critical: 'kritisk' };
