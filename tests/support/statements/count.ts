import Database from 'better-sqlite3';

const runs = ['run', 'get', 'all', 'iterate'] as const;
type Run = (this: unknown, ...given: unknown[]) => unknown;

/** Counts every statement this process runs, on whichever connection, until it is stopped. */
export function countStatements(): { taken: () => number; stop: () => void } {
  const scratch = new Database(':memory:');
  const shared = Object.getPrototypeOf(scratch.prepare('SELECT 1')) as Record<string, Run>;
  scratch.close();
  let taken = 0;
  const own = runs.map((name): [string, Run] => {
    const run = shared[name];
    if (run === undefined) throw new Error(`a statement has no ${name}`);
    shared[name] = function counted(...given) {
      taken += 1;
      return run.apply(this, given);
    };
    return [name, run];
  });
  return {
    taken: () => taken,
    stop: () => own.forEach(([name, run]) => (shared[name] = run)),
  };
}

/** How many statements a work takes. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const counter = countStatements();
  try {
    await work();
    return counter.taken();
  } finally {
    counter.stop();
  }
}
