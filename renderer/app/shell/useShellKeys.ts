import { useNavigate } from '@tanstack/react-router';
import { useKeys, type KeyHandler } from '../../ui/keys.ts';
import { focusRegion } from './regions.ts';
import type { History } from './useHistory.ts';

/** A key held down is one press: nobody means to take back a whole afternoon. */
const once =
  (act: () => void): KeyHandler =>
  ({ repeat }) => {
    if (!repeat) act();
  };

/** The keys that work on every screen. */
export function useShellKeys(options: {
  history: History;
  openKeys: () => void;
  openChanges: () => void;
  openSearch: () => void;
  measureIds: readonly number[];
}): void {
  const { history, openKeys, openChanges, openSearch, measureIds } = options;
  const navigate = useNavigate();
  const measures: Record<string, KeyHandler> = {};
  // A key is one digit; measures from the tenth on are reached by name with Ctrl K. A hand that is faster
  // than the list of measures is not ignored: the page itself says when there is no such measure.
  const digits = measureIds.length === 0 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : measureIds;
  for (const measureId of digits.filter((id) => id < 10)) {
    measures[`g t ${measureId}`] = () =>
      void navigate({ to: '/measures/$measureId', params: { measureId } });
  }
  useKeys({
    ...measures,
    'g o': () => void navigate({ to: '/' }),
    'g r': () => void navigate({ to: '/thread' }),
    'g u': () => void navigate({ to: '/challenges' }),
    'g i': () => void navigate({ to: '/indicators' }),
    'g e': () => void navigate({ to: '/evaluations' }),
    'g s': () => void navigate({ to: '/voices' }),
    'g b': () => void navigate({ to: '/decisions' }),
    'g n': () => void navigate({ to: '/briefings' }),
    'ctrl+z': once(history.undo),
    'ctrl+y': once(history.redo),
    'ctrl+alt+z': openChanges,
    'ctrl+shift+z': once(history.redo),
    'ctrl+k': openSearch,
    '?': openKeys,
    f6: () => focusRegion(1),
    'shift+f6': () => focusRegion(-1),
  });
}
