import { useSyncExternalStore } from 'react';
import { privacyText } from '../../text/privacy.ts';
import { standing, subscribe } from './watch.ts';

/** One sentence for each field whose text must be changed before the work can be finished. */
export function useStandingWarnings(): string[] {
  return useSyncExternalStore(subscribe, sentences);
}

let last: { from: unknown; said: string[] } = { from: null, said: [] };

// The store's list is new only when something changed; so must the sentences be.
function sentences(): string[] {
  const watched = standing();
  if (last.from !== watched)
    last = { from: watched, said: watched.map(({ label }) => privacyText.mustChange(label)) };
  return last.said;
}
