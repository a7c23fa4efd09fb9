import type { LatestFigure, TrendVerdict } from './indicators.ts';
import type { MeasureSummary } from './measures.ts';

/** The gap sentence and what needs someone. */
export interface Overview {
  today: string;
  gaps: {
    total: number;
    withoutMeasure: string[];
    /** True while a challenge about low income is among them. */
    includesLowIncome: boolean;
    links: number;
    confirmedLinks: number;
    challenges: { id: string; shortName: string; state: 'linked' | 'gap' | 'accepted' }[];
  };
  /** Worst first; `rows` are the first of `total`. With no open card looked at, silence says nothing. */
  attention: { total: number; rows: AttentionRow[]; looked: number };
  measures: MeasureSummary[];
  figures: {
    indicatorId: string;
    name: string;
    latest: LatestFigure | null;
    waitingFor: string;
    verdict: TrendVerdict | null;
  }[];
  readingAid: string | null;
  lastBackup: { at: string } | null;
}

/** What stands beside the names in the rail. */
export interface RailCounts {
  /** Rows in «Trenger oppmerksomhet». */
  attention: number;
  /** Challenges without a measure. */
  gaps: number;
}

export interface AttentionRow {
  id: string;
  severity: 'stop' | 'waiting' | 'review' | 'unstarted';
  title: string;
  reason: string;
  action: { label: string; to: string };
}
