import { z } from 'zod';
import { id } from './fields.ts';
import type { ChartModel } from './charts.ts';
import type {
  Direction,
  Grade,
  LinkState,
  ObservationStatus,
  PeriodKind,
  TrendWord,
} from './vocabulary.ts';

export interface IndicatorRow {
  id: string;
  name: string;
  shortName: string;
  areaId: string | null;
  unit: string;
  direction: Direction;
  kind: 'population' | 'service';
  origin: 'official' | 'local';
  /** The rules for writing about suicide hold: no chart in meetings, no judgement, no rank. */
  isSensitive: boolean;
  sourceName: string;
  sourceTable: string;
  /** The newest period with a row for the municipality; null while the series is empty. */
  latest: LatestFigure | null;
  waitingFor: string;
  points: number;
  /** Null where the rules forbid a trend word. */
  verdict: TrendVerdict | null;
  barometer: Barometer;
}

/**
 * What the newest unbroken stretch of the municipality's figures says, in words with its years and number of
 * measurements. `lead`, `finding` and `rest` are the parts of `text`, for setting the finding in bold.
 */
export interface TrendVerdict {
  word: TrendWord;
  /** «Siden 2021: økende og forverret (fem målinger)»; «Kan ikke beregnes: tre målinger …» */
  text: string;
  lead: string;
  finding: string;
  rest: string;
  /** For a cell or a card: «Økende og forverret, 2021–2025», «Kan ikke beregnes». */
  short: string;
  /** The measurements that were tested, from the first period to the last. */
  points: number;
  from: string | null;
  to: string | null;
  /** How often the test gives a word here when nothing changes; null where it was not made. */
  level: number | null;
  /** «Før bruddet, 2010–2017: synkende»: what an older stretch showed, never what holds now. */
  earlier: {
    word: 'rising' | 'falling';
    text: string;
    lead: string;
    finding: string;
    from: string;
    to: string;
  } | null;
}

/**
 * What a figure says, by word and symbol alone; the tone only repeats them. 'better' and 'worse' are
 * decided by which way is good, never by up or down. A hidden figure has no tone.
 */
export interface Mark {
  symbol: string;
  word: string;
  tone: 'better' | 'worse' | 'neutral' | 'none';
}

export interface ComparisonMark extends Mark {
  /** The place compared with, and its figure or the words of its status. */
  place: string;
  text: string;
  /** Whether uncertainty was weighed in. */
  basis: 'interval' | 'figure' | 'none';
}

/** The newest figure against county and country (null where they have no row), and its trend. */
export interface Barometer {
  county: ComparisonMark | null;
  country: ComparisonMark | null;
  trend: Mark & { arrow: string };
}

/** `text` is ready for reading, with unit: «7,5 dager», or the words of its status. */
export interface LatestFigure {
  period: string;
  periodLabel: string;
  text: string;
  status: ObservationStatus;
  count: number | null;
  county: OtherFigure | null;
  country: OtherFigure | null;
  importedAt: string;
}

/** Beside the newest figure; `difference` is the own figure minus this, between figures as shown. */
export interface OtherFigure {
  label: string;
  text: string;
  difference: number | null;
}

/** Everything one number can say of where it came from. */
export interface Provenance {
  source: string;
  credit: string;
  licence: string;
  table: string;
  fileName: string;
  fileHash: string;
  importedAt: string;
  importedBy: string;
  vintage: number;
}

export interface SeriesPoint {
  period: string;
  value: number | null;
  status: ObservationStatus;
  text: string;
  raw: string;
  sourcePlace: string;
  vintage: number;
}

export interface Series {
  place: string;
  placeName: string;
  role: 'own' | 'country' | 'county' | 'group' | 'peer' | 'count';
  points: SeriesPoint[];
  /** Why a period of the table has no point: «ikke hentet», «ikke undersøkt», «annen grense». */
  absent: { period: string; text: string }[];
}

export interface IndicatorDetail extends IndicatorRow {
  definition: string;
  numerator: string;
  denominator: string;
  decimals: number;
  caveat: string;
  periodKind: PeriodKind;
  /** How often the figures come, as they themselves tell: «hvert tredje år». */
  rhythmWords: string;
  /** What n counts: «elever»; empty where there is no n. */
  countUnit: string;
  credit: string;
  licence: string;
  /** One sentence from the same test as the trend word, as runs: bold where `strong`. */
  sentence: { text: string; strong: boolean }[];
  chart: ChartModel | null;
  /** Own, county, country, then n; periods ascending. */
  periods: { code: string; label: string; mark: number | null; isOutside: boolean }[];
  series: Series[];
  marks: { number: number; period: string; text: string; source: string }[];
  provenance: Provenance[];
  placeHistory: string[];
  challenges: {
    id: string;
    shortName: string;
    areaId: string | null;
    grade: Grade;
    state: LinkState;
    reason: string;
  }[];
  /** What to choose at the source, and when new figures come. */
  sourceFilter: string;
  rhythm: string;
  ambitionPoint: { id: string; text: string } | null;
  /** A rare event: every figure here is a moving average over `meanYears`. */
  isRare: boolean;
  meanYears: number | null;
  isOwn: boolean;
  /** True where the figures are the sums of the absence ladder's register and are entered there. */
  isCountedInLadder: boolean;
  revision: number;
  comparison: ComparisonSummary;
  /** Set on a split: the figure it is a part of. */
  parent: { id: string; name: string; splitBy: string; splitGroup: string } | null;
  splits: Split[];
  previous: string | null;
  next: string | null;
}

/** What the figure stands beside, in words, and what changes from year to year in it. */
export interface ComparisonSummary {
  places: string;
  isProposed: boolean;
  notes: string[];
}

/** The figure told apart by sex, background or another group; hidden groups have no value. */
export interface Split {
  by: string;
  periods: { code: string; label: string }[];
  rows: SplitRow[];
  /** One plain sentence about the newest period, or why nothing can be said. */
  sentence: string;
  hasFigures: boolean;
}

export interface SplitRow {
  indicatorId: string;
  group: string;
  isWhole: boolean;
  cells: { period: string; value: number | null; status: ObservationStatus | null; text: string }[];
}

export const indicatorInput = z.object({ indicatorId: id });
