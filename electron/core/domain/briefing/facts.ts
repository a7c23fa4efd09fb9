import type { Briefing } from '../../../contract/briefings.ts';
import type { Evaluation } from '../../../contract/evaluations.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';
import type { MeasureSummary } from '../../../contract/measures.ts';

/** What the group wrote for this briefing. */
export type BriefingText = Pick<
  Briefing,
  | 'id'
  | 'number'
  | 'title'
  | 'forDate'
  | 'askKind'
  | 'ask'
  | 'consequence'
  | 'assessment'
  | 'childInterest'
  | 'voice'
  | 'economy'
>;

/** Everything a briefing is computed from, gathered before and untouched by the rules. */
export interface BriefingFacts {
  briefing: BriefingText;
  municipality: string;
  isDemo: boolean;
  /** When the facts were read, ISO instant. */
  madeAt: string;
  measures: MeasureSummary[];
  waiting: { measureId: number; waitingOn: string; days: number }[];
  gaps: { total: number; ids: string[]; names: string[] };
  indicators: IndicatorDetail[];
  evaluations: Evaluation[];
}
