/** Makes dist/ match the sources; true when it does. */
export function ensureBuilt(options?: { root?: string; force?: boolean }): Promise<boolean>;
