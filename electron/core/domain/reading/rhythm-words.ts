import { rhythmWord } from '../../../contract/words.ts';
import type { PeriodKind } from '../../../contract/vocabulary.ts';

const nouns: Partial<Record<PeriodKind, string>> = {
  year: 'år',
  school_year: 'skoleår',
  half_year: 'halvår',
  quarter: 'kvartal',
};
const ordinals: Record<number, string> = { 3: 'tredje', 4: 'fjerde', 5: 'femte', 6: 'sjette' };

/** «hvert år», «annethvert år», «hvert tredje år»: how often a figure comes, in periods of its kind. */
export function rhythmWords(kind: PeriodKind, step: number): string {
  const noun = nouns[kind];
  if (step === 1 || noun === undefined) return rhythmWord[kind];
  if (step === 2) return `annethvert ${noun}`;
  return `hvert ${ordinals[step] ?? `${step}.`} ${noun}`;
}
