import { note, type Note } from '../types.ts';
import type { CubeDimension } from '../cube.ts';
import { isRow, own, textOrNull, type Row } from './records.ts';

const maxNotes = 50;

/** What the source itself writes about the table, its variables and their categories. */
export function sourceNotes(dataset: Row, dimensions: readonly CubeDimension[]): Note[] {
  const all = own(dataset, 'dimension');
  const found = texts(own(dataset, 'note')).map((text) => sourceNote('tabellen', text, null));
  for (const { code, label, categories } of dimensions) {
    const dimension = isRow(all) ? own(all, code) : undefined;
    if (!isRow(dimension)) continue;
    for (const text of texts(own(dimension, 'note'))) found.push(sourceNote(label, text, label));
    const category = own(dimension, 'category');
    const notes = isRow(category) ? own(category, 'note') : undefined;
    if (!isRow(notes)) continue;
    for (const { code: key, label: name } of categories) {
      for (const text of texts(own(notes, key))) found.push(sourceNote(name, text, label));
    }
  }
  if (found.length <= maxNotes) return found;
  const more = note('source-note', `Kilden har ${found.length - maxNotes} merknader til.`);
  return [...found.slice(0, maxNotes), more];
}

function sourceNote(about: string, text: string, where: string | null): Note {
  return note('source-note', `Kilden skriver om ${about}`, { detail: text, where });
}

function texts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(textOrNull).filter((text) => text !== null);
}
