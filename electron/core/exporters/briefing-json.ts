import type { BriefingModel } from '../../contract/briefing-model.ts';

/** Raised whenever a field of the file changes its name or meaning. */
export const briefingJsonVersion = 1;

/** The whole model as JSON, keys in alphabetical order: the same snapshot gives the same bytes. */
export function briefingJson(model: BriefingModel): Uint8Array {
  const file = {
    format: 'dreiepunkt-briefing',
    version: briefingJsonVersion,
    snapshot: model.snapshot,
    briefing: model,
  };
  return new TextEncoder().encode(`${JSON.stringify(file, inOrder, 2)}\n`);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
