import type { Stage } from '../../contract/vocabulary.ts';

/**
 * The unbroken times a measure was said to be in `stage`, from its log of statuses (any order). A
 * spell ends on the day of the first status with another stage; the last one has no end.
 */
export function stageSpells(
  updates: readonly { stage: Stage; at: string }[],
  stage: Stage,
): { from: string; to: string | null }[] {
  const spells: { from: string; to: string | null }[] = [];
  let from: string | null = null;
  for (const update of updates.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const day = update.at;
    if (update.stage === stage) from ??= day;
    else if (from !== null) {
      spells.push({ from, to: day });
      from = null;
    }
  }
  return from === null ? spells : [...spells, { from, to: null }];
}
