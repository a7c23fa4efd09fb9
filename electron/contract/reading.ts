import { z } from 'zod';
import type { LineChartModel } from './charts.ts';
import { id, isoDate, line, text } from './fields.ts';

/** The six turn-the-curve questions, in order; an answer is stored by its number, 1 to 6. */
export const curveQuestions = [
  'Hva er målet for barna?',
  'Hvordan går det nå?',
  'Hva er historien bak kurven?',
  'Hvem kan bidra?',
  'Hva virker?',
  'Hva foreslår vi å gjøre?',
] as const;

export interface CurveAnswer {
  question: number;
  text: string;
}

/** The group's own judgement, never an adopted target. */
export interface Target {
  value: number;
  /** «42,0 poeng» */
  valueText: string;
  byPeriod: string;
  byLabel: string;
  rationale: string;
  actor: string;
}

export interface LaneEvent {
  id: string;
  kind: 'world' | 'plan' | 'group';
  label: string;
  /** «12.03.2020–12.02.2022», «høsten 2025» */
  when: string;
  source: string;
  /** Set where the group made the event itself and may change it. */
  own: { text: string; startDate: string; endDate: string | null; isForAll: boolean } | null;
  /**
   * Where it lies along the axis, in periods from its left end: from, up to but not including to. Null
   * when it lies outside. A single day has the same place twice.
   */
  at: { from: number; to: number } | null;
}

/** A published figure that a later file changed. */
export interface Revision {
  placeName: string;
  period: string;
  periodLabel: string;
  from: { text: string; at: string; fileName: string };
  to: { text: string; at: string; fileName: string };
  /** Briefings made with this indicator while the old figure was in use. */
  briefings: { id: string; number: number; title: string; createdAt: string }[];
  /** Evaluations that cite the old figure. */
  evaluations: { id: string; measureId: number; periodLabel: string }[];
}

/** One own figure with its 95 per cent interval, in the unit of the figure. */
export interface Uncertainty {
  period: string;
  low: number;
  high: number;
  text: string;
  /** The source's own ±, or worked out from the counts (Wilson). */
  basis: 'source' | 'counts';
}

/** The run chart: own figures around the median of each unbroken stretch. */
export interface RunView {
  model: LineChartModel;
  sentences: string[];
}

/** The moving average: what it says and over how many years. */
export interface MeanView {
  model: LineChartModel;
  sentence: string;
  years: number;
}

/** How the curve is seen until the reader chooses. */
export type FirstView = 'line' | 'run' | 'mean';

/** Control limits over the chart they belong to; trial limits while there are few points. */
export interface LimitsView {
  isTrial: boolean;
  model: LineChartModel;
  sentences: string[];
}

/** Everything around the figures of one indicator that the group reads them with. */
export interface IndicatorReading {
  indicatorId: string;
  /** The line with its target, and with the periods that have not been fetched; null without a line. */
  line: LineChartModel | null;
  deviation: { model: LineChartModel; sentence: string } | null;
  run: RunView | null;
  limits: LimitsView | null;
  mean: MeanView | null;
  firstView: FirstView;
  forecast: { model: LineChartModel; sentence: string } | null;
  /** Periods that have passed and have no figures: «2021–22 til 2025–26». */
  awaited: { label: string; count: number } | null;
  uncertainty: Uncertainty[];
  /** The axis that holds the intervals too; null without a line or without intervals. */
  uncertaintyAxis: { axisFrom: number; axisTo: number } | null;
  /** Where to call for help; shown and exported with the suicide series, empty for every other. */
  helpLines: readonly string[];
  events: LaneEvent[];
  /** False for the suicide series, which may have no target. */
  isTargetAllowed: boolean;
  target: Target | null;
  /** Periods a target can be set for, the next ones first. */
  targetPeriods: { code: string; label: string }[];
  answers: CurveAnswer[];
  revisions: Revision[];
  release: { sentence: string; isLate: boolean } | null;
}

const finite = (label: string) =>
  z.number(`Skriv et tall i feltet «${label}».`).min(0, `«${label}» kan ikke være under null.`);

export const readingInput = z.object({ indicatorId: id });
export const targetInput = z.object({
  indicatorId: id,
  value: finite('Mål'),
  byPeriod: line('Innen', 20),
  rationale: line('Begrunnelse', 1000),
});
const eventFields = {
  text: line('Hendelse', 120),
  startDate: isoDate,
  endDate: isoDate.nullable(),
  /** Null for every indicator. */
  indicatorId: id.nullable(),
};
export const eventAddInput = z.object(eventFields);
export const eventUpdateInput = z.object({ eventId: id, ...eventFields });
export const eventInput = z.object({ eventId: id });
/** `before` is what the screen showed: a text somebody else has changed since is not overwritten. */
export const answerInput = z.object({
  indicatorId: id,
  question: z.number().int().min(1).max(6),
  text: text('Svar', 4000),
  before: text('Svar', 4000),
});
