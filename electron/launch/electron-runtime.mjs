// Is Electron's own program here, and if not, can it be fetched? Asked once in a run, and always bounded.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBounded, withNodeFirst } from './child.mjs';

const fetchLimitMs = 60_000;
const noted = 'DREIEPUNKT_ELECTRON_RUNTIME';
const none = 'none';

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Path of the installed Electron program, or null. Looks only, never fetches. */
export function installedElectron(root, env = process.env) {
  const folder = join(root, 'node_modules', 'electron');
  const program = read(join(folder, 'path.txt'));
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const file = join(env.ELECTRON_OVERRIDE_DIST_PATH, program ?? 'electron');
    return existsSync(file) ? file : null;
  }
  const manifest = read(join(folder, 'package.json'));
  const version = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  if (program === null || manifest === null || version !== JSON.parse(manifest).version)
    return null;
  const file = join(folder, 'dist', program);
  return existsSync(file) ? file : null;
}

/** Runs Electron's own installer for at most `limitMs`; true when it says it succeeded. */
export async function fetchElectron(root, node, limitMs = fetchLimitMs) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return false;
  return runBounded(node, [script], limitMs, {
    env: withNodeFirst(process.env, node),
    stdio: 'ignore',
  });
}

/**
 * `{ program }` when Electron can run here, else `{ reason }` in a few words of bokmål.
 * The answer is kept in the environment, so no child of this run tries to fetch again.
 */
export async function electronRuntime(
  root,
  node,
  { env = process.env, fetch = fetchElectron } = {},
) {
  const here = installedElectron(root, env);
  if (here !== null) return { program: here };
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) {
    return { reason: 'Electron er ikke lastet ned, og nedlasting er slått av' };
  }
  const failed = { reason: 'Electron er ikke lastet ned, og lot seg ikke hente herfra' };
  if (env[noted] === none) return failed;
  process.stderr.write('Henter Electron (høyst ett minutt) …\n');
  const fetched = (await fetch(root, node)) ? installedElectron(root, env) : null;
  env[noted] = fetched ?? none;
  return fetched === null ? failed : { program: fetched };
}
