import type { PrivacyKind } from '../../electron/contract/privacy.ts';
import { scanText } from '../../electron/core/domain/privacy/scan.ts';
import { readings } from '../../electron/core/domain/privacy/strings.ts';
import cases from '../fixtures/privacy/cases.json' with { type: 'json' };
import unseen from '../fixtures/privacy/unseen.json' with { type: 'json' };

/** A synthetic text with what a careful reader would object to; harmless where `kinds` is empty. */
export interface PrivacyCase {
  group: string;
  kinds: PrivacyKind[];
  text: string;
}

/** The published cases: `cases.json` the rules were written against, `unseen.json` they were not. */
export function privacyCases(name: 'cases' | 'unseen'): PrivacyCase[] {
  return ({ cases, unseen }[name] as { cases: PrivacyCase[] }).cases;
}

/** The kinds the guard finds in a text, each once. */
export function foundKinds(text: string): PrivacyKind[] {
  return [...new Set(readings(text).flatMap((read) => scanText(read).map(({ kind }) => kind)))];
}

export interface Score {
  hits: number;
  missed: number;
  falseAlarms: number;
}

/** Counts kinds rightly found, not found, and found where there are none. */
export function scoreOf(cases: readonly PrivacyCase[]): Score {
  const score = { hits: 0, missed: 0, falseAlarms: 0 };
  for (const { kinds, text } of cases) {
    const found = foundKinds(text);
    score.hits += kinds.filter((kind) => found.includes(kind)).length;
    score.missed += kinds.filter((kind) => !found.includes(kind)).length;
    score.falseAlarms += found.filter((kind) => !kinds.includes(kind)).length;
  }
  return score;
}
