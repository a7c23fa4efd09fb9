// Builds what the app runs from, when the sources have changed. Writes nothing on standard output.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtStamp, currentStamp, writeStamp } from './build-stamp.mjs';
import { withBuildLock } from './build-lock.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

/** Every output with the source it is built from. */
const outputs = [
  ['renderer/index.html', 'dist/renderer/index.html'],
  ['electron/main.ts', 'dist/main.js'],
  ['electron/serve.ts', 'dist/serve.js'],
  ['electron/cli.ts', 'dist/cli.js'],
  ['electron/preload.ts', 'dist/preload.cjs'],
  ['electron/host/reading/worker.ts', 'dist/import-worker.mjs'],
  ['electron/host/workspace-reading/worker.ts', 'dist/workspace-worker.mjs'],
  ['electron/host/documents/worker.ts', 'dist/document-worker.mjs'],
];

/** The six vite builds, each with the sources it needs at least one of. */
const parts = [
  [['renderer/index.html'], ['build', '-c', 'vite.config.ts']],
  [
    ['electron/main.ts', 'electron/serve.ts', 'electron/cli.ts'],
    ['build', '-c', 'vite.node.config.ts', '--mode', 'main'],
  ],
  [['electron/preload.ts'], ['build', '-c', 'vite.node.config.ts', '--mode', 'preload']],
  [['electron/host/reading/worker.ts'], ['build', '-c', 'vite.node.config.ts', '--mode', 'worker']],
  [
    ['electron/host/workspace-reading/worker.ts'],
    ['build', '-c', 'vite.node.config.ts', '--mode', 'workspaces'],
  ],
  [
    ['electron/host/documents/worker.ts'],
    ['build', '-c', 'vite.node.config.ts', '--mode', 'documents'],
  ],
];

const say = (text) => process.stderr.write(`${text}\n`);

function isCurrent(root, stamp) {
  if (builtStamp(root) !== stamp) return false;
  return outputs.every(([from, to]) => !existsSync(join(root, from)) || existsSync(join(root, to)));
}

/** Empties dist/ but for the lock, so that nothing from an earlier build is left behind. */
function clean(root) {
  for (const name of readdirSync(join(root, 'dist'))) {
    if (name !== '.lock') rmSync(join(root, 'dist', name), { recursive: true, force: true });
  }
}

/** Runs one vite build; what it prints is kept and given back only when it fails. */
function runVite(root, node, args) {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(node, [vite, ...args, '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : printed || `vite endte med ${code}`));
  });
}

/** Sources that a whole build needs and that are not there. */
export function missingSources(root = projectRoot) {
  return outputs.map(([from]) => from).filter((from) => !existsSync(join(root, from)));
}

async function buildAll(root, node) {
  const missing = missingSources(root);
  if (missing.length > 0) say(`Bygger uten ${missing.join(', ')}, som ikke finnes.`);
  clean(root);
  const wanted = parts.filter(([sources]) => sources.some((from) => !missing.includes(from)));
  const printed = await Promise.all(wanted.map(([, args]) => runVite(root, node, args)));
  const failures = printed.filter((text) => text !== null);
  for (const text of failures) say(text);
  if (failures.length > 0) say('Byggingen av Dreiepunkt stoppet på feilen over.');
  return failures.length === 0;
}

/** Makes dist/ match the sources; true when it does. Says one line on standard error when it builds. */
export async function ensureBuilt({ root = projectRoot, force = false } = {}) {
  if (!force && isCurrent(root, currentStamp(root))) return true;
  const node = findNode();
  if (node === null) {
    say(missingNodeSentence());
    return false;
  }
  return withBuildLock(root, async () => {
    // Taken before the build: a file saved while it runs makes the next look build again.
    const stamp = currentStamp(root);
    if (!force && isCurrent(root, stamp)) return true;
    say('Bygger Dreiepunkt …');
    if (!(await buildAll(root, node))) return false;
    writeStamp(root, stamp);
    return true;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await ensureBuilt({ force: process.argv.includes('--force') });
  process.exit(built && missingSources().length === 0 ? 0 : 1);
}
