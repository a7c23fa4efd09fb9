import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace } from '../../db/open.ts';
import { limit, print, rounds, seed, seeded } from '../support/long.ts';
import { newFile, now } from './support.ts';

const shots = rounds(15, 400);
const callShots = rounds(8, 1200);
const random = seeded(seed);
const root = fileURLToPath(new URL('../../', import.meta.url));
// Under node_modules, so that the bundle finds the native package it leaves out.
const bundle = join(root, 'node_modules', '.cache', `dreiepunkt-kill-${process.pid}`);

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('kill-child.ts', import.meta.url)),
      outDir: bundle,
      emptyOutDir: true,
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}, 180_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/**
 * Runs the writer and shoots it `delay` ms after it has acknowledged `steps`, or (`steps` null) after its
 * start, so that opening is hit too. Answers what it acknowledged.
 */
function shoot(
  path: string,
  round: number,
  { delay, steps }: { delay: number; steps: number | null },
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(bundle, 'kill-child.js'), path, String(round)]);
    const kill = () => void setTimeout(() => child.kill('SIGKILL'), delay);
    if (steps === null) kill();
    let isAimed = steps === null;
    let said = '';
    let complaint = '';
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (isAimed || said.split('\n').length - 2 < (steps ?? 0)) return;
      isAimed = true;
      kill();
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1));
      else reject(new Error(`the writer ended by itself: ${complaint}`));
    });
  });
}

/** What a file must be after a kill: sound, opened at once, with all that was acknowledged and whole steps. */
function judge(path: string, acknowledged: readonly string[]): number {
  const workspace = openWorkspace(path, { now });
  const { findings, counts } = checkWorkspace(workspace);
  expect(findings).toEqual([]);
  expect(workspace.setAside).toEqual([]);
  const ids = workspace.sqlite.prepare<[], string>('SELECT id FROM card').pluck().all();
  const lost = acknowledged.filter((id) => !ids.includes(id));
  expect(lost).toEqual([]);
  // Whole steps only: each has its card, its link and its step row.
  const links = workspace.sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get();
  expect([links, counts.steps]).toEqual([ids.length, ids.length]);
  workspace.close();
  return ids.length;
}

/** A sweep of hours says how far it has come: one that is ended early has then said what it found. */
function sayNow(sweep: string, round: number, acknowledged: number): void {
  if (round % 100 === 0)
    print(`${sweep} | so far | rounds ${round} | acknowledged ${acknowledged} | lost 0`);
}

/** Runs the writer under strace, which shoots it as it makes the `nth` call of a kind. */
function shootAt(path: string, round: number, call: string, nth: number): Promise<string[]> {
  const inject = [`trace=${call}`, `inject=${call}:signal=SIGKILL:when=${nth}`];
  const args = ['-f', '-qq', '-o', '/dev/null', ...inject.flatMap((one) => ['-e', one])];
  const writer = [
    process.execPath,
    join(bundle, 'kill-child.js'),
    path,
    String(round),
    '12',
    'end',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('strace', [...args, ...writer], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').slice(1, -1)));
  });
}

const hasStrace = spawnSync('strace', ['-V']).status === 0;
/** The calls SQLite makes between a write and its being on the disk, and how many a run of the writer makes. */
const systemCalls = { pwrite64: 120, fdatasync: 70, fsync: 6, ftruncate: 6, unlink: 4 };

describe('a program shot in the middle of its writes', () => {
  it(
    'loses no acknowledged step and leaves a sound file that opens at once',
    async () => {
      const path = newFile();
      const acknowledged: string[] = [];
      let leftLock = 0;
      for (let round = 1; round <= shots; round++) {
        const isEarly = round % 5 === 0;
        const aim = isEarly
          ? { delay: 100 + random() * 150, steps: null }
          : { delay: random() * 10, steps: 1 + Math.floor(random() * 8) };
        acknowledged.push(...(await shoot(path, round, aim)));
        leftLock += existsSync(`${path}.lock`) ? 1 : 0;
        judge(path, acknowledged);
        sayNow('kill at random', round, acknowledged.length);
      }
      expect(leftLock).toBeGreaterThanOrEqual((shots * 4) / 5 - 1);
      expect(acknowledged.length).toBeGreaterThan(shots);
      expect(readdirSync(dirname(path))).toEqual([basename(path)]);
      print(
        `kill at random | writes | rounds ${shots} | acknowledged ${acknowledged.length} | lost 0`,
      );
    },
    limit(240_000),
  );

  it.skipIf(!hasStrace)(
    'loses nothing wherever between a write and the disk it is shot',
    async () => {
      const path = newFile();
      const acknowledged: string[] = [];
      const kinds = Object.entries(systemCalls);
      for (let round = 1; round <= callShots; round++) {
        const [call, most] = kinds[Math.floor(random() * kinds.length)] ?? ['pwrite64', 1];
        const nth = 1 + Math.floor(random() * most);
        acknowledged.push(...(await shootAt(path, round + 10_000, call, nth)));
        judge(path, acknowledged);
        sayNow('kill at a system call', round, acknowledged.length);
      }
      print(
        `kill at a system call | writes | rounds ${callShots} | acknowledged ${acknowledged.length} | lost 0`,
      );
      expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    },
    limit(240_000),
  );
});
