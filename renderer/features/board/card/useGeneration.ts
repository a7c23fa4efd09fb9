import { useState } from 'react';

/**
 * A key that changes when a value was changed from outside (undo, another window), for fields that
 * keep their own text. `own` is told what the field itself said.
 */
export function useGeneration(value: string): { generation: number; own: (value: string) => void } {
  const [seen, setSeen] = useState({ value, generation: 0 });
  if (seen.value !== value) setSeen({ value, generation: seen.generation + 1 });
  return {
    generation: seen.generation,
    own: (next) => setSeen((before) => ({ ...before, value: next })),
  };
}
