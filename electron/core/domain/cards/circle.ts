/** `cardId` cannot be finished before `dependsOnId`. */
export interface Dependency {
  cardId: string;
  dependsOnId: string;
}

/**
 * The circle that one more dependency would close: from `cardId` along what each waits for and back
 * to `cardId`, which stands at both ends. Null when it closes none.
 */
export function circleOf(
  dependencies: readonly Dependency[],
  { cardId, dependsOnId }: Dependency,
): string[] | null {
  const next = Map.groupBy(dependencies, (one) => one.cardId);
  const cameFrom = new Map<string, string>([[dependsOnId, cardId]]);
  const queue = [dependsOnId];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === cardId) return pathTo(cameFrom, cardId);
    for (const { dependsOnId: to } of next.get(at) ?? []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      queue.push(to);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, end: string): string[] {
  const path = [end];
  let at = end;
  do {
    at = cameFrom.get(at) ?? end;
    path.unshift(at);
  } while (at !== end);
  return path;
}

/** «T2-3 venter på T2-5, som venter på T2-4, som venter på T2-3» */
export function circleSentence(codes: readonly string[]): string {
  const [first = '', second = '', ...rest] = codes;
  return [`${first} venter på ${second}`, ...rest.map((code) => `som venter på ${code}`)].join(
    ', ',
  );
}
