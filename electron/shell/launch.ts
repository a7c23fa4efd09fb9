import { extname, resolve } from 'node:path';

export const launchUsage = 'Bruk: npm start -- [--workspace FIL]';

/** What a program start asks for. */
export type Launch = { workspace: string | null } | 'wrong use';

/**
 * The file named by `--workspace FILE` or by a bare `….dreiepunkt`, as an absolute path. Chromium's own
 * switches and the path of the app stand among the arguments too, so nothing else is looked at.
 */
export function readLaunch(argv: readonly string[], folder: string): Launch {
  const at = argv.findIndex((argument) => /^--workspace(=|$)/.test(argument));
  if (at >= 0) {
    const [, joined] = /^--workspace=(.*)$/.exec(argv[at] ?? '') ?? [];
    const file = joined ?? argv[at + 1] ?? '';
    if (file === '' || file.startsWith('-')) return 'wrong use';
    return { workspace: resolve(folder, file) };
  }
  const file = argv
    .slice(1)
    .find(
      (argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === '.dreiepunkt',
    );
  return { workspace: file === undefined ? null : resolve(folder, file) };
}

/** The file another start of the program handed over; null when it named none. */
export function handedOver(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('workspace' in data)) return null;
  return typeof data.workspace === 'string' ? data.workspace : null;
}
