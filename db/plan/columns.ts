import { measures } from './measures.ts';
import type { BoardColumnRow } from './types.ts';

/** The board every measure starts with. Ranks are the first keys of fractional indexing. */
export const columnTemplates = [
  { name: 'Kø', kind: 'queue', rank: 'a0', wipLimit: null },
  { name: 'Klar', kind: 'ready', rank: 'a1', wipLimit: null },
  { name: 'Pågår', kind: 'active', rank: 'a2', wipLimit: 4 },
  { name: 'Til kvalitetssikring', kind: 'review', rank: 'a3', wipLimit: 3 },
  { name: 'Ferdig', kind: 'done', rank: 'a4', wipLimit: null },
] as const satisfies readonly Omit<BoardColumnRow, 'id' | 'measureId'>[];

export const boardColumns: readonly BoardColumnRow[] = measures.flatMap((measure) =>
  columnTemplates.map((column) => ({
    id: `m${measure.id}-${column.kind}`,
    measureId: measure.id,
    ...column,
  })),
);
