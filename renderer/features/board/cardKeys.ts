import type { KeyboardEvent } from 'react';
import type { Movement } from './movement.ts';
import type { Step } from './navigation.ts';

export type CardKey =
  | { do: 'choose'; step: Step }
  | { do: 'extend'; step: Step }
  | { do: 'move'; movement: Movement }
  | { do: 'moveColumn'; step: -1 | 1 }
  | { do: 'open' | 'lift' | 'toggle' | 'all' | 'clear' };

export type LiftedKey = { do: 'move'; movement: Movement } | { do: 'drop' | 'cancel' | 'nothing' };

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const across: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What a key does on a card; null leaves it to the browser. */
export function cardKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): CardKey | null {
  const side = across[key];
  const step = steps[key];
  const modifiers = [
    ctrlKey || metaKey ? 'ctrl' : '',
    altKey ? 'alt' : '',
    shiftKey ? 'shift' : '',
  ];
  switch (modifiers.filter(Boolean).join('+')) {
    case '':
      if (side !== undefined) return { do: 'move', movement: { kind: 'stack', step: side } };
      if (step) return { do: 'choose', step };
      if (key === ' ') return { do: 'lift' };
      if (key === 'Escape') return { do: 'clear' };
      return key === 'Enter' ? { do: 'open' } : null;
    case 'ctrl':
      if (side !== undefined) return { do: 'choose', step: side < 0 ? 'left' : 'right' };
      if (key === ' ') return { do: 'toggle' };
      return key.toLowerCase() === 'a' ? { do: 'all' } : null;
    case 'alt':
      if (step !== 'up' && step !== 'down') return null;
      return { do: 'move', movement: { kind: 'rank', step: step === 'up' ? -1 : 1 } };
    case 'shift':
      return step ? { do: 'extend', step } : null;
    case 'alt+shift':
      return side === undefined ? null : { do: 'moveColumn', step: side };
    default:
      return null;
  }
}

/** What a key does while a card is lifted: it moves, is let down or put back, and nothing else. */
export function liftedKey({ key, ctrlKey, metaKey }: Press): LiftedKey | null {
  if (key === 'Tab' || ctrlKey || metaKey) return null;
  const side = across[key];
  if (side !== undefined) return { do: 'move', movement: { kind: 'stack', step: side } };
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return { do: 'move', movement: { kind: 'rank', step: key === 'ArrowUp' ? -1 : 1 } };
  if (key === ' ' || key === 'Enter') return { do: 'drop' };
  return { do: key === 'Escape' ? 'cancel' : 'nothing' };
}
