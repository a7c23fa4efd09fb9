import { useState, useSyncExternalStore } from 'react';
import { refuseReader } from '../readerGate.ts';
import { drafts } from './drafts.ts';
import { openFormDraft, type FormDraft } from './formDraft.ts';

export type { FormDraft } from './formDraft.ts';

/**
 * The draft of one form: what is typed in its fields (see `useField`) is kept from the first letter, until
 * it is saved or thrown away. `noun` is what the texts are read as; `subject` is the row, absent for a new one.
 */
export function useFormDraft(noun: string, subject?: string | number | null): FormDraft {
  const key = `${noun}:${subject ?? 'new'}`;
  const [draft, setDraft] = useState(() => openFormDraft(key, drafts));
  if (draft.key === key) return draft;
  const other = openFormDraft(key, drafts);
  setDraft(other);
  return other;
}

type Start<T> = T | (() => T);
type Next<T> = T | ((now: T) => T);

const isMaker = <T>(start: Start<T>): start is () => T => typeof start === 'function';
const isStep = <T>(next: Next<T>): next is (now: T) => T => typeof next === 'function';

/**
 * One field of a draft, used as `useState` is; a text that was kept stands in it from the start. For a
 * reader it stays as it is.
 */
export function useField<T>(
  draft: FormDraft,
  name: string,
  start: Start<T>,
): [value: T, set: (next: Next<T>) => void] {
  draft.begin(name, () => (isMaker(start) ? start() : start));
  const read = () => draft.get(name) as T;
  const value = useSyncExternalStore(draft.subscribe, read);
  const set = (next: Next<T>) => {
    if (!refuseReader()) draft.set(name, isStep(next) ? next(read()) : next);
  };
  return [value, set];
}
