type Env = Record<string, string | undefined>;

/** Path of the installed Electron program, or null. Looks only, never fetches. */
export function installedElectron(root: string, env?: Env): string | null;

/** Runs Electron's own installer for at most `limitMs`; true when it says it succeeded. */
export function fetchElectron(root: string, node: string, limitMs?: number): Promise<boolean>;

/** `{ program }` when Electron can run here, else `{ reason }` in a few words of bokmål. */
export function electronRuntime(
  root: string,
  node: string,
  options?: { env?: Env; fetch?: (root: string, node: string) => Promise<boolean> },
): Promise<{ program: string; reason?: undefined } | { program?: undefined; reason: string }>;
