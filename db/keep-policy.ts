const keptToday = 3;
const keptInAll = 10;

/** Whether two moments fall on the same local day. */
export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/**
 * Which backups to delete: kept are the 3 newest of today, the newest of each other day, 10 in all
 * counting today's first (so a clock once set wrong cannot push today's out).
 */
export function keepPolicy<T extends { readonly at: Date }>(list: readonly T[], now: Date): T[] {
  const newestFirst = [...list].sort((one, other) => other.at.getTime() - one.at.getTime());
  const today = newestFirst.filter(({ at }) => isSameDay(at, now)).slice(0, keptToday);
  const days = new Set<string>([now.toDateString()]);
  const others = newestFirst.filter(({ at }) => {
    const isFirstOfDay = !days.has(at.toDateString());
    days.add(at.toDateString());
    return isFirstOfDay;
  });
  const kept = new Set([...today, ...others].slice(0, keptInAll));
  return newestFirst.filter((backup) => !kept.has(backup));
}
