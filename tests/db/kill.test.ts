import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace } from '../../db/open.ts';
import { limit, rounds, seed, seeded } from '../support/long.ts';
import { newFile, now } from './support.ts';

const shots = rounds(15, 400);
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
}, 60_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/**
 * Runs the writer and shoots it `delay` ms after it has the file open, or (`early`) after its start,
 * so that opening is hit too. Answers what it acknowledged.
 */
function shoot(path: string, round: number, delay: number, early: boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(bundle, 'kill-child.js'), path, String(round)]);
    if (early) setTimeout(() => child.kill('SIGKILL'), delay);
    let said = '';
    let complaint = '';
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child.stdout.on('data', (bytes: Buffer) => {
      if (said === '' && !early) setTimeout(() => child.kill('SIGKILL'), delay);
      said += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(1, -1));
      else reject(new Error(`the writer ended by itself: ${complaint}`));
    });
  });
}

describe('a program shot in the middle of its writes', () => {
  it(
    'loses no acknowledged step and leaves a sound file that opens at once',
    async () => {
      const path = newFile();
      const acknowledged: string[] = [];
      let leftLock = 0;
      for (let round = 1; round <= shots; round++) {
        const early = round % 5 === 0;
        const delay = early ? 100 + random() * 150 : random() * 80;
        acknowledged.push(...(await shoot(path, round, delay, early)));
        leftLock += existsSync(`${path}.lock`) ? 1 : 0;
        const workspace = openWorkspace(path, { now });
        const { findings, counts } = checkWorkspace(workspace);
        expect(findings).toEqual([]);
        const ids = workspace.sqlite.prepare<[], string>('SELECT id FROM card').pluck().all();
        expect(new Set(ids)).toEqual(new Set([...ids, ...acknowledged]));
        // Whole steps only: each has its card, its link and its step row.
        const links = workspace.sqlite.prepare('SELECT count(*) FROM card_challenge').pluck().get();
        expect([links, counts.steps]).toEqual([ids.length, ids.length]);
        workspace.close();
      }
      expect(leftLock).toBeGreaterThanOrEqual((shots * 4) / 5 - 1);
      expect(acknowledged.length).toBeGreaterThan(shots);
      expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    },
    limit(240_000),
  );
});
