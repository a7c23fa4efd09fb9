// Run one of the built programs with a Node that can run the app.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChild, withNodeFirst } from './child.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

const refused = { code: 1, signal: null };

/** Where the person stood when npm was asked to run this script: what their relative paths mean. */
export function standingPlace(script) {
  const { npm_lifecycle_event: running, INIT_CWD: place } = process.env;
  return running === script && place ? place : process.cwd();
}

/** Builds when needed, then runs `dist/<name>` with the arguments; answers how it ended. */
export async function runBuilt(name, args, options = {}) {
  const node = findNode();
  if (node === null) {
    process.stderr.write(`${missingNodeSentence()}\n`);
    return refused;
  }
  if (!(await ensureBuilt())) return refused;
  const script = join(projectRoot, 'dist', name);
  if (!existsSync(script)) {
    process.stderr.write(`Byggingen ga ikke dist/${name}: kilden finnes ikke.\n`);
    return refused;
  }
  return runChild(node, [script, ...args], { env: withNodeFirst(process.env, node), ...options });
}
