import { templateOf } from '../../../electron/contract/evaluation-templates.ts';
import type { Evaluation } from '../../../electron/contract/evaluations.ts';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import type { EvaluationTemplate } from '../../../electron/contract/vocabulary.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { evaluationText } from '../../text/evaluations.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';

export const textFields = ['did', 'saw', 'learned', 'change', 'voice'] as const;
export type TextField = (typeof textFields)[number];
/** A field of the note's template, named apart from the common ones. */
export type ExtraField = `extra:${string}`;
export type NoteFields = Pick<Evaluation, TextField | 'verdict'> & Record<ExtraField, string>;

const extra = (key: string): ExtraField => `extra:${key}`;

/** The part of a note that is written here, at the revision it stands at. */
export function storedNote(note: Evaluation): Stored<NoteFields> {
  const { did, saw, learned, change, voice, verdict } = note;
  const added = templateOf(note.template).fields.map(
    ({ key }) => [extra(key), note.fields.find((one) => one.key === key)?.value ?? ''] as const,
  );
  return {
    fields: { did, saw, learned, change, voice, verdict, ...Object.fromEntries(added) },
    revision: note.revision,
  };
}

/** Changed fields as the host takes them: the template's own by themselves. */
export function toUpdate(changes: Partial<NoteFields>) {
  const { did, saw, learned, change, voice, verdict, ...rest } = changes;
  const common = { did, saw, learned, change, voice, verdict };
  const added = Object.entries(rest).map(([key, value]) => [key.slice('extra:'.length), value]);
  return {
    ...Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined)),
    ...(added.length > 0 ? { extra: Object.fromEntries(added) as Record<string, string> } : {}),
  };
}

/** The field's name as it stands on the screen. */
export function fieldLabel(template: EvaluationTemplate, field: keyof NoteFields): string {
  if (field === 'verdict') return evaluationText.verdict.label;
  if (field in evaluationText.fields) return evaluationText.fields[field as TextField].label;
  return templateOf(template).fields.find(({ key }) => extra(key) === field)?.label ?? field;
}

/** A value as it reads, for the choice between two texts. */
export function showValue(field: keyof NoteFields, value: string | null): string {
  if (value === null) return '';
  return field === 'verdict' && value in verdictWord
    ? verdictWord[value as keyof typeof verdictWord]
    : plainOf(value);
}

/** Puts the cursor where the writing in a field left off. */
export function focusField(field: TextField): void {
  const area = document.getElementById(`note-${field}`);
  if (area === null) return;
  area.focus();
  const range = document.createRange();
  range.selectNodeContents(area);
  range.collapse(false);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Puts focus on the chosen verdict, or on the first. */
export function focusVerdict(): void {
  const group = document.getElementById('note-verdict');
  const radio =
    group?.querySelector<HTMLInputElement>('input:checked') ??
    group?.querySelector<HTMLInputElement>('input');
  radio?.focus();
}
