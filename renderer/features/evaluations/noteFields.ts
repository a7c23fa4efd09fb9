import type { Evaluation } from '../../../electron/contract/evaluations.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { evaluationText } from '../../text/evaluations.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';

export const textFields = ['did', 'saw', 'learned', 'change', 'voice'] as const;
export type TextField = (typeof textFields)[number];
export type NoteFields = Pick<Evaluation, TextField | 'verdict'>;

/** The part of a note that is written here, at the revision it stands at. */
export function storedNote(note: Evaluation): Stored<NoteFields> {
  const { did, saw, learned, change, voice, verdict } = note;
  return { fields: { did, saw, learned, change, voice, verdict }, revision: note.revision };
}

/** The field's name as it stands on the screen. */
export function fieldLabel(field: keyof NoteFields): string {
  return field === 'verdict' ? evaluationText.verdict.label : evaluationText.fields[field].label;
}

/** A value as it reads, for the choice between two texts. */
export function showValue(field: keyof NoteFields, value: string | null): string {
  if (value === null) return '';
  return field === 'verdict' && value in verdictWord
    ? verdictWord[value as keyof typeof verdictWord]
    : value;
}

/** Puts the cursor where the writing in a field left off. */
export function focusField(field: TextField): void {
  const area = document.getElementById(`note-${field}`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

/** Puts focus on the chosen verdict, or on the first. */
export function focusVerdict(): void {
  const group = document.getElementById('note-verdict');
  const radio =
    group?.querySelector<HTMLInputElement>('input:checked') ??
    group?.querySelector<HTMLInputElement>('input');
  radio?.focus();
}
