import { useSyncExternalStore } from 'react';

/** Choices that belong to this machine, not to the file. */
export type Preference = 'dp-single-keys' | 'dp-hints' | 'dp-fetching';

/** The rest are on until switched off. */
const startsOff: ReadonlySet<Preference> = new Set(['dp-fetching']);

const listeners = new Set<() => void>();
if (typeof window !== 'undefined') {
  window.addEventListener('storage', () => listeners.forEach((listener) => listener()));
}

/** Whether a preference is on. */
export function isOn(name: Preference): boolean {
  const kept = localStorage.getItem(name);
  return startsOff.has(name) ? kept === 'on' : kept !== 'off';
}

/** Switches a preference, here and in the other windows. */
export function setPreference(name: Preference, on: boolean): void {
  localStorage.setItem(name, on ? 'on' : 'off');
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The live value of a preference. */
export function usePreference(name: Preference): boolean {
  return useSyncExternalStore(subscribe, () => isOn(name));
}
