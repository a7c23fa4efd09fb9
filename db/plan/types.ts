/** Rows of the plan tables, as db/migrations has them, in camelCase. */
import type {
  ColumnKind,
  Direction,
  DutyKind,
  DutyRuleKind,
  Grade,
  LinkState,
  PeriodKind,
} from '../../electron/contract/vocabulary.ts';

export interface AreaRow {
  id: string;
  title: string;
  summary: string;
  reference: string;
}

export interface AmbitionRow {
  id: string;
  title: string;
  summary: string;
  reference: string;
}

export interface AmbitionPointRow {
  id: string;
  ambitionId: string;
  text: string;
  reference: string;
}

interface MeasureText {
  id: number;
  shortName: string;
  name: string;
  adoptedText: string;
  adoptedDescription: string;
  strategy: string;
  responsible: string;
  startText: string;
  leader: string | null;
  reference: string;
}

/** Only a season has a half-year; a condition or «ikke oppgitt» can never carry a date. */
export type MeasureRow = MeasureText &
  (
    | { startKind: 'season'; startSeason: 'spring' | 'autumn'; startYear: number }
    | { startKind: 'condition' | 'not_stated'; startSeason: null; startYear: null }
  );

export interface MeasureDependencyRow {
  measureId: number;
  dependsOnId: number;
  kind: 'builds_on' | 'starts_after';
  reference: string;
}

export interface ChallengeRow {
  id: string;
  shortName: string;
  adoptedText: string;
  heading: 'general' | 'family_house';
  areaId: string | null;
  emptyReason: string | null;
  reference: string;
}

export interface ChallengeMeasureRow {
  challengeId: string;
  measureId: number;
  state: LinkState;
  reason: string;
}

export interface QuestionRow {
  id: string;
  word: string;
  text: string;
  askedWhen: string;
  reference: string;
}

export interface LevelRow {
  id: string;
  name: string;
  summary: string;
  reference: string;
}

export interface ModelRow {
  id: string;
  name: string;
  otherNames: string;
  summary: string;
  owner: string | null;
  reference: string;
}

export interface OfferRow {
  id: string;
  name: string;
  summary: string;
  ages: string;
  reference: string;
}

export interface OfferLevelRow {
  offerId: string;
  levelId: string;
}

export interface FactorRow {
  id: string;
  kind: 'risk' | 'protective';
  text: string;
  reference: string;
}

export interface PlanValueRow {
  id: string;
  name: string;
  summary: string;
  reference: string;
}

export interface GoalRow {
  id: string;
  kind: 'sustainability' | 'reform_principle' | 'municipal_duty';
  text: string;
  reference: string;
}

export interface ActorRow {
  id: string;
  name: string;
  otherNames: string;
  kind: 'municipal' | 'external';
  reference: string;
}

export interface BoardColumnRow {
  id: string;
  measureId: number;
  name: string;
  kind: ColumnKind;
  rank: string;
  wipLimit: number | null;
}

export interface SourceRow {
  id: string;
  name: string;
  credit: string;
  licence: string;
  rhythm: string;
}

export interface IndicatorRow {
  id: string;
  name: string;
  shortName: string;
  definition: string;
  numerator: string;
  denominator: string;
  unit: string;
  decimals: number;
  direction: Direction;
  kind: 'population' | 'service';
  origin: 'official' | 'local';
  sourceId: string;
  sourceTable: string;
  periodKind: PeriodKind;
  countIndicatorId: string | null;
  caveat: string;
  areaId: string | null;
  position: number;
  /** Codes and groups to choose at the source. */
  sourceFilter?: string;
  rhythm?: string;
  ambitionPointId?: string | null;
  marginIndicatorId?: string | null;
  parentId?: string | null;
  splitBy?: string;
  splitGroup?: string;
  meanYears?: 3 | 5 | 10 | null;
  isRare?: 0 | 1;
  isSensitive?: 0 | 1;
  countsPeople?: 0 | 1;
}

export interface ChallengeIndicatorRow {
  challengeId: string;
  indicatorId: string;
  grade: Grade;
  state: LinkState;
  reason: string;
}

export interface SeriesBreakRow {
  indicatorId: string;
  period: string;
  kind: 'cut' | 'outside';
  text: string;
  source: string;
}

export interface DutyRow {
  id: string;
  title: string;
  kind: DutyKind;
  rule: DutyRuleKind;
  startDate: string;
  endDate: string;
  measureId: number;
  note: string;
}
