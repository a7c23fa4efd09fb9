import type { PlanPoint } from '../../../electron/contract/plan-revisions.ts';

const longest = 80;

/** «U03 Ufrivillig skolefravær», short enough for a list to choose from. */
export function pointText({ label, fields }: PlanPoint): string {
  const words =
    fields.target === 'measure'
      ? fields.name
      : fields.target === 'challenge'
        ? fields.adoptedText
        : fields.text;
  return `${label} ${words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words}`;
}
