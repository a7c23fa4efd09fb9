import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppParts } from '../../electron/app/app.ts';
import { demoDay, makeDemo } from '../../electron/host/demo/make.ts';
import { testApp, testReader, type TestApp } from './app.ts';

/** Noon of the day the story in the lived-in file ends on. */
export const livedInNow = new Date(`${demoDay}T11:00:00Z`);

const root = join(import.meta.dirname, '../..');
/** What the file is made from: with the same sources it is the same file. */
const sources = [
  ...['electron/contract', 'electron/core/domain', 'electron/core/importers'],
  ...['electron/core/services', 'electron/app', 'electron/host/demo', 'db'],
];
/** For the hook that asks for the file: seconds alone, much more on a machine that is busy. */
export const livedInLimitMs = 300_000;

/**
 * Path of a copy of one's own of the lived-in file: a group's eighteen months, all invented. Made once
 * for these sources and then copied, also between processes. The caller removes the copy's folder.
 */
export async function livedInCopy(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-lived-in-'));
  const path = join(folder, 'ringerike.dreiepunkt');
  copyFileSync(await livedInFile(), path);
  return path;
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
export async function livedInFile(): Promise<string> {
  const folder = join(root, 'test-results', 'lived-in');
  const path = join(folder, `${fingerprint()}.dreiepunkt`);
  mkdirSync(folder, { recursive: true });
  const turn = `${path}.turn`;
  const since = Date.now();
  while (!existsSync(path)) {
    if (takeTurn(turn)) {
      try {
        await make(path);
      } finally {
        rmSync(turn, { recursive: true, force: true });
      }
    } else await pause(100);
    if (Date.now() - since > livedInLimitMs) throw new Error(`nobody made ${path}`);
  }
  return path;
}

async function make(path: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  await makeDemo(unfinished, { today: demoDay, reader: testReader, version: 'test', what: 'test' });
  renameSync(unfinished, path);
}

/** One process at a time; a turn nobody has ended within the limit is free again. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    const begun = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > livedInLimitMs) rmSync(turn, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .toSorted())
      hash.update(entry.slice(root.length)).update(readFileSync(entry));
  return hash.digest('hex').slice(0, 20);
}
