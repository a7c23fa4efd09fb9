import type { KeyboardEvent } from 'react';
import type { Movement } from './movement.ts';
import type { Step } from './navigation.ts';

export type CardKey =
  { do: 'choose'; step: Step } | { do: 'move'; movement: Movement } | { do: 'open' };

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const across: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What a key does on a card; null leaves it to the browser. */
export function cardKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): CardKey | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (metaKey || shiftKey) return null;
  const side = across[key];
  const step = steps[key];
  if (ctrlKey && !altKey && side !== undefined)
    return { do: 'choose', step: side < 0 ? 'left' : 'right' };
  if (altKey && !ctrlKey && (step === 'up' || step === 'down'))
    return { do: 'move', movement: { kind: 'rank', step: step === 'up' ? -1 : 1 } };
  if (altKey || ctrlKey) return null;
  if (side !== undefined) return { do: 'move', movement: { kind: 'column', step: side } };
  if (step) return { do: 'choose', step };
  return key === 'Enter' || key === ' ' ? { do: 'open' } : null;
}
