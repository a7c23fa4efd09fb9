import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace } from '../../db/open.ts';
import { newFile, now, track } from './support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Under node_modules, so that the bundle finds the native package it leaves out.
const bundle = join(root, 'node_modules', '.cache', `dreiepunkt-unfinished-${process.pid}`);

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('unfinished-child.ts', import.meta.url)),
      outDir: bundle,
      emptyOutDir: true,
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}, 180_000);
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/** Runs the import and shoots it when it has said it has written `batches` batches. */
function shoot(path: string, batches: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(bundle, 'unfinished-child.js'), path]);
    let said = '';
    let complaint = '';
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.split('\n').length > batches) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL'
        ? resolve(said)
        : reject(new Error(`the import ended by itself: ${said} ${complaint}`)),
    );
  });
}

it('a program shot in the middle of an import leaves half of it, visible or lying about', async () => {
  for (const batches of [1, 3, 6]) {
    const path = newFile();
    await shoot(path, batches);
    const { sqlite, ...workspace } = track(openWorkspace(path, { now }));
    const count = (name: string) =>
      Number(sqlite.prepare(`SELECT count(*) FROM ${name}`).pluck().get());
    expect(['import', 'vintage', 'observation', 'publication', 'step'].map(count)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(checkWorkspace({ ...workspace, sqlite }).findings).toEqual([]);
  }
}, 180_000);
