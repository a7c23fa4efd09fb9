import type { ObservationStatus } from '../../contract/vocabulary.ts';
import type { OpenSign } from './cube.ts';
import { note, type Note } from './types.ts';

const meanings: Readonly<Record<ObservationStatus, string>> = {
  ...{ value: 'tall', zero: 'null', provisional: 'foreløpig', hidden: 'skjult av kilden' },
  ...{ missing: 'mangler', not_applicable: 'finnes ikke', not_computable: 'kan ikke beregnes' },
};

/** What a sign was said to mean, inside a sentence. */
export function signMeaning(status: ObservationStatus): string {
  return `«${meanings[status]}»`;
}

/** What the report says of signs nobody has explained; their cells are without a figure until somebody does. */
export function openSignNotes(signs: ReadonlyMap<string, OpenSign>, maker: string | null): Note[] {
  return [...signs].map(([sign, { words, count }]) =>
    note(
      'open-sign',
      `«${sign}» står i ${count} ${count === 1 ? 'celle' : 'celler'}, og ${maker === null ? 'fila sier ikke' : 'appen vet ikke'} hva det betyr.`,
      { detail: words === null ? null : `Fila kaller det «${words}».` },
    ),
  );
}
