import { z } from 'zod';
import { line, text } from './fields.ts';

/** What may be kept with a reason. */
export const keptKinds = [
  'number_like_id',
  'birth_date',
  'phone',
  'email',
  'address',
  'name',
  'combination',
] as const;
export type KeptKind = (typeof keptKinds)[number];

/** What a text can give away. A `national_id` is never taken in, whatever the reason. */
export type PrivacyKind = KeptKind | 'national_id';

/** Half-open, in characters of the text as it reads. */
export interface TextRange {
  start: number;
  end: number;
}

/** One thing in a text that can point at a person, in words a writer can use. */
export interface PrivacyFinding extends TextRange {
  kind: PrivacyKind;
  /** The phrases themselves; for a combination there are several. */
  ranges: TextRange[];
  /** Why, as one sentence. */
  reason: string;
  /** The same said about a group: what to put in the place of which characters. */
  suggestion: (TextRange & { replacement: string }) | null;
  /** Where such a text does belong. */
  belongs: string;
}

/** A finding with what the writer can do about it; texts are whole field values, ready to use. */
export interface PrivacyWarning {
  kind: PrivacyKind;
  reason: string;
  belongs: string;
  /** The phrases as they read. */
  phrases: string[];
  ranges: TextRange[];
  /** What the suggestion says, and the field's value with it; null where there is none. */
  suggestion: { words: string; value: string } | null;
  /** The field's value without the marked phrases. */
  without: string;
  /** A number is stricter than the rest: there is no reason to keep it. */
  canKeep: boolean;
}

/** Where a refused text stood, for the caller that sent it; never the text itself. */
export interface PrivacyRefusal {
  /** `noun.field`, the name a kept text is logged under. */
  place: string;
  /** The field of the input. */
  field: string;
  kinds: PrivacyKind[];
  canKeep: boolean;
}

/** A text that was kept with a reason; the text itself is not here. */
export interface PrivacyOverride {
  id: string;
  at: string;
  actor: string;
  place: string;
  kind: KeptKind;
  reason: string;
}

const place = z
  .string()
  .max(80)
  .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/, 'Stedet teksten står, mangler.');

export const privacyScanInput = z.object({ place, text: text('Tekst', 200_000) });
export const privacyKeepInput = z.object({
  place,
  text: text('Tekst', 200_000),
  reason: line('Begrunnelse', 500),
});
