export interface BrowserSearch {
  env: Readonly<Record<string, string | undefined>>;
  /** As in `process.platform`. */
  platform: string;
  exists: (path: string) => boolean;
}

/**
 * Path of a browser that can print and be tested in, or null.
 * DREIEPUNKT_BROWSER decides when it is set: a wrong path there gives null, not another browser.
 */
export function findBrowser(search: BrowserSearch): string | null;
