/** Path of a browser on this machine, Playwright's own included; null when there is none. */
export function installedBrowser(env?: Readonly<Record<string, string | undefined>>): string | null;

/** Path of a browser to test in, fetched when there is none. Rejects with a sentence that says what to install. */
export function ensureBrowser(env?: Readonly<Record<string, string | undefined>>): Promise<string>;
