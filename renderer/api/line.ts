import type { QueryClient } from '@tanstack/react-query';

interface Line {
  last: Promise<unknown>;
  length: number;
}

const lines = new WeakMap<QueryClient, Line>();

function lineOf(client: QueryClient): Line {
  const line = lines.get(client) ?? { last: Promise.resolve(), length: 0 };
  lines.set(client, line);
  return line;
}

/**
 * Has `work` begin when all that stood in line before it is through, also where that failed: what is shown
 * before it is saved, and what takes it back, are sent in the order they were asked for.
 */
export function inLine<T>(client: QueryClient, work: () => Promise<T>): Promise<T> {
  const line = lineOf(client);
  line.length += 1;
  const mine = line.last.then(work).finally(() => (line.length -= 1));
  line.last = mine.catch(() => null);
  return mine;
}

/** Whether anything stands in line or is being saved. */
export function isUnderWay(client: QueryClient): boolean {
  return lineOf(client).length > 0 || client.isMutating() > 0;
}

/** When nothing is being saved any more, in or out of line. */
export async function whenSaved(client: QueryClient): Promise<void> {
  while (client.isMutating() > 0)
    await new Promise<void>((resolve) => {
      const stop = client.getMutationCache().subscribe(() => {
        stop();
        resolve();
      });
    });
}
