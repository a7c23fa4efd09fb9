import type { PlanChapter, PlanEntry } from '../../../electron/contract/plan.ts';
import { foldText } from '../../../electron/contract/fold-text.ts';

/** The chapters with the entries that hold every word of `search`; all of them when it is empty. */
export function filterPlan(chapters: PlanChapter[], search: string): PlanChapter[] {
  const words = foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return chapters;
  const isHit = (entry: PlanEntry) => {
    const held = foldText(`${entry.label} ${entry.title} ${entry.text}`);
    return words.every((word) => held.includes(word));
  };
  return chapters
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter(isHit) }))
    .filter((chapter) => chapter.entries.length > 0);
}
