import { useCallback, useSyncExternalStore } from 'react';

/** Widths in em, so that they follow text size and zoom alike. */
export const wideSide = '(min-width: 75em)';
export const stacked = '(max-width: 56em)';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
