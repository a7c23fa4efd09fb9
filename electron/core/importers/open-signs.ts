import type { OpenSign } from './cube.ts';
import { note, type Note } from './types.ts';

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
