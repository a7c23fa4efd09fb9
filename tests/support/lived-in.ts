import { copyFileSync } from 'node:fs';
import type { AppParts } from '../../electron/app/app.ts';
import { demoDay, makeDemo } from '../../electron/host/demo/make.ts';
import { testApp, testReader, type TestApp } from './app.ts';
import { copyOfShared, livedInShared } from './lived-in-shared.ts';

export { livedInLimitMs } from './lived-in-shared.ts';

/** Noon of the day the story in the lived-in file ends on. */
export const livedInNow = new Date(`${demoDay}T11:00:00Z`);

/**
 * Path of a copy of one's own of the lived-in file: a group's eighteen months, all invented. Made once
 * for these sources and then copied, also between processes. The caller removes the copy's folder.
 */
export async function livedInCopy(): Promise<string> {
  return copyOfShared(await livedInFile());
}

/** The real handler over a copy of the lived-in file, at noon of its last day; `prepare` may change the copy first. */
export async function livedInApp(
  parts: Partial<AppParts> = {},
  prepare: (path: string) => void = () => {},
): Promise<TestApp> {
  const made = await livedInFile();
  let ids = 0;
  const lay = (path: string) => {
    copyFileSync(made, path);
    prepare(path);
  };
  return testApp(lay, {
    host: {
      actor: 'Prosjektleder',
      now: () => livedInNow,
      newId: () => `id-${++ids}`,
      version: 'test',
    },
    ...parts,
  });
}

/** The shared file itself, which nobody opens for writing. */
export function livedInFile(): Promise<string> {
  return livedInShared((path) =>
    makeDemo(path, { today: demoDay, reader: testReader, version: 'test', what: 'test' }),
  );
}
