const keptToday = 3;
const keptInAll = 10;

/** Whether two moments fall on the same local day. */
export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

interface Kept {
  readonly at: Date;
  /** Changes in the copy's log; left out where it does not matter. */
  readonly steps?: number;
}

/**
 * Which backups to delete: kept are the 3 newest of today, the newest of each other day, 10 in all
 * counting today's first. A copy from after `now` was made under a wrong clock: it neither counts nor goes.
 * A copy with fewer changes than an older one counts among its like: it pushes no fuller one out.
 */
export function keepPolicy<T extends Kept>(list: readonly T[], now: Date): T[] {
  const past = list.filter(({ at }) => at.getTime() <= now.getTime());
  const newestFirst = past.sort((one, other) => other.at.getTime() - one.at.getTime());
  const thin = thinOnes(newestFirst);
  const goes = new Set(
    [
      newestFirst.filter((one) => !thin.has(one)),
      newestFirst.filter((one) => thin.has(one)),
    ].flatMap((alike) => surplus(alike, now)),
  );
  return newestFirst.filter((one) => goes.has(one));
}

/** Those that have fewer changes than an older one. */
function thinOnes<T extends Kept>(newestFirst: readonly T[]): Set<T> {
  const thin = new Set<T>();
  let fullest = 0;
  for (const one of newestFirst.toReversed()) {
    const { steps = 0 } = one;
    if (steps < fullest) thin.add(one);
    fullest = Math.max(fullest, steps);
  }
  return thin;
}

function surplus<T extends Kept>(newestFirst: readonly T[], now: Date): T[] {
  const today = newestFirst.filter(({ at }) => isSameDay(at, now)).slice(0, keptToday);
  const days = new Set<string>([now.toDateString()]);
  const others = newestFirst.filter(({ at }) => {
    const isFirstOfDay = !days.has(at.toDateString());
    days.add(at.toDateString());
    return isFirstOfDay;
  });
  const kept = new Set([...today, ...others].slice(0, keptInAll));
  return newestFirst.filter((one) => !kept.has(one));
}
