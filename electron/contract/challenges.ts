import { z } from 'zod';
import { id, line, measureId } from './fields.ts';
import type { Grade, LinkState, Verdict } from './vocabulary.ts';

export interface ChallengeRow {
  id: string;
  shortName: string;
  adoptedText: string;
  heading: 'general' | 'family_house';
  areaId: string | null;
  emptyReason: string | null;
  reference: string;
  measures: { measureId: number; state: LinkState; reason: string }[];
  indicators: {
    indicatorId: string;
    name: string;
    origin: 'official' | 'local';
    grade: Grade;
    state: LinkState;
    reason: string;
    /** «7,5 dager, 2024–25», or null while the series is empty. */
    latest: string | null;
    /** «Økende og forverret, 2021–2025»; null without figures, and where the rules forbid it. */
    trend: string | null;
    /** Where the figures shall come from: «Hentes fra SSB 12944», «Telles lokalt, ikke startet». */
    waitingFor: string;
  }[];
  lastEvaluation: { id: string; period: string; verdict: Verdict } | null;
}

export interface ChallengeList {
  rows: ChallengeRow[];
  counts: {
    all: number;
    withoutMeasure: number;
    withoutIndicator: number;
    withoutFigures: number;
    withoutEvaluation: number;
    links: number;
    confirmedLinks: number;
  };
}

export const challengeLinkInput = z.object({
  challengeId: id,
  measureId,
  reason: line('Hvorfor tror vi dette virker?', 500),
});
export const challengePairInput = z.object({ challengeId: id, measureId });
export const challengeIndicatorInput = z.object({ challengeId: id, indicatorId: id });
export const emptyReasonInput = z.object({
  challengeId: id,
  reason: line('Begrunnelse', 500).nullable(),
});
