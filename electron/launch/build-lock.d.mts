/** Runs `work` while no other process holds the same lock. Rejects after five minutes of waiting. */
export function withBuildLock<T>(root: string, work: () => Promise<T>): Promise<T>;
