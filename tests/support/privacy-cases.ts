import type { PrivacyKind } from '../../electron/contract/privacy.ts';
import { scanText } from '../../electron/core/domain/privacy/scan.ts';
import { readings } from '../../electron/core/domain/privacy/strings.ts';
import adversarial from '../fixtures/privacy/adversarial.json' with { type: 'json' };
import afterwards from '../fixtures/privacy/afterwards.json' with { type: 'json' };
import cases from '../fixtures/privacy/cases.json' with { type: 'json' };
import first from '../fixtures/privacy/plain-2026-11-first.json' with { type: 'json' };
import fourth from '../fixtures/privacy/plain-2026-11-fourth.json' with { type: 'json' };
import second from '../fixtures/privacy/plain-2026-11-second.json' with { type: 'json' };
import third from '../fixtures/privacy/plain-2026-11-third.json' with { type: 'json' };
import tuned from '../fixtures/privacy/plain-2026-11-tuned.json' with { type: 'json' };
import unseen from '../fixtures/privacy/unseen.json' with { type: 'json' };

/** A synthetic text with what a careful reader would object to; harmless where `kinds` is empty. */
export interface PrivacyCase {
  group: string;
  kinds: PrivacyKind[];
  text: string;
}

const sets = { cases, unseen, adversarial, afterwards };
export const caseSets = ['cases', 'unseen', 'adversarial', 'afterwards'] as const;

/**
 * The published cases: `cases` the rules were written against, `unseen` they were not; `adversarial` and
 * `afterwards` were written by somebody else and say in `about` how the rules fared on the first reading.
 */
export function privacyCases(name: (typeof caseSets)[number]): PrivacyCase[] {
  return (sets[name] as { cases: PrivacyCase[] }).cases;
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

/** Texts that point at somebody and texts that point at nobody, by where they come from. */
export interface PlainSet {
  about: string;
  /** `tuned on`: seen while the rules were written, never a result. `held out`: scored once, at its date. */
  origin: string;
  identifying: string[];
  harmless: string[];
}

/** Every plain set there is, by its name. */
export const plainSets: readonly (readonly [name: string, PlainSet])[] = [
  ['plain-2026-11-tuned', tuned],
  ['plain-2026-11-first', first],
  ['plain-2026-11-second', second],
  ['plain-2026-11-third', third],
  ['plain-2026-11-fourth', fourth],
];
