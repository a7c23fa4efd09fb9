import type { Gap } from './gaps.ts';
import type { Grade, LinkState, Verdict } from './vocabulary.ts';

/** A hole in one row; `reason` is set where the group has left it on purpose. */
export interface MatrixGap extends Gap {
  reason: string | null;
}

/** One challenge with every measure, indicator and newest evaluation, and its holes. */
export interface MatrixRow {
  id: string;
  shortName: string;
  adoptedText: string;
  areaId: string | null;
  measures: {
    measureId: number;
    name: string;
    state: LinkState;
    reason: string;
    evaluation: { id: string; verdict: Verdict; periodLabel: string } | null;
  }[];
  indicators: {
    indicatorId: string;
    name: string;
    grade: Grade;
    state: LinkState;
    reason: string;
    /** «7,5 dager, 2024–25», or null while the series is empty. */
    latest: string | null;
    /** «Økende og forverret, 2021–2025»; null without figures, and where the rules forbid it. */
    trend: string | null;
    waitingFor: string;
  }[];
  gaps: MatrixGap[];
}

export interface Matrix {
  rows: MatrixRow[];
  /** Holes over all rows, each counted once however many challenges it stands in. */
  open: number;
  accepted: number;
}
