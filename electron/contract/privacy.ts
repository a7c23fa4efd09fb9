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

/** Characters to replace, in the text as it reads. */
export interface TextEdit extends TextRange {
  replacement: string;
}

/** One thing in a text that can point at a person, in words a writer can use. */
export interface PrivacyFinding extends TextRange {
  kind: PrivacyKind;
  /** The phrases themselves; for a combination there are several. */
  ranges: TextRange[];
  /** Why, as one sentence. */
  reason: string;
  /** The same said about a group: what to put in the place of which characters. */
  suggestion: TextEdit | null;
  /** Where such a text does belong. */
  belongs: string;
}

/** A finding with what the writer can do about it. */
export interface PrivacyWarning {
  kind: PrivacyKind;
  reason: string;
  belongs: string;
  /** The phrases as they read. */
  phrases: string[];
  ranges: TextRange[];
  /** How the sentence reads when it is about a group, and the edit that makes it so; null where there is none. */
  suggestion: { words: string; edit: TextEdit } | null;
  /** The edits that take the marked phrases away. */
  removal: TextEdit[];
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

/** `noun.field` where the field says so; else the label a person reads over it. */
const place = z.string().min(1).max(120);

export const privacyScanInput = z.object({ place, text: text('Tekst', 200_000) });
export const privacyKeepInput = z.object({
  place,
  text: text('Tekst', 200_000),
  reason: line('Begrunnelse', 500),
});
