// node electron/launch/run.mjs <script | command | node option> ...: the same under a Node that can run the app.
// npm 10 drops node_modules/.bin/node when several platform packages claim it, so scripts start here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { endLike, runChild, withNodeFirst } from './child.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

const readPackage = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The script behind a command that one of the project's own dependencies brings, or null. */
function commandScript(command) {
  const { dependencies = {}, devDependencies = {} } = readPackage(
    join(projectRoot, 'package.json'),
  );
  for (const name of Object.keys({ ...devDependencies, ...dependencies })) {
    const manifest = join(projectRoot, 'node_modules', name, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = readPackage(manifest);
    const short = name.slice(name.indexOf('/') + 1);
    const script = typeof bin === 'string' ? (command === short ? bin : undefined) : bin?.[command];
    if (script !== undefined) return join(dirname(manifest), script);
  }
  return null;
}

/** Turns what was asked for into arguments for node; null when there is no such thing. */
function nodeArguments([first, ...rest]) {
  if (first === undefined || first.startsWith('-')) return [first, ...rest].filter(Boolean);
  // npm tells its scripts where its own code is; run by this Node it picks packages for this Node.
  if (first === 'npm' && process.env.npm_execpath) return [process.env.npm_execpath, ...rest];
  if (/\.[cm]?[jt]s$/.test(first) && existsSync(first)) return [resolve(first), ...rest];
  const script = commandScript(first);
  return script === null ? null : [script, ...rest];
}

const node = findNode();
if (node === null) {
  process.stderr.write(`${missingNodeSentence()}\n`);
  process.exit(1);
}
const args = nodeArguments(process.argv.slice(2));
if (args === null) {
  process.stderr.write(`Fant ikke «${process.argv[2]}»: kjør «npm ci» først.\n`);
  process.exit(1);
}
endLike(await runChild(node, args, { env: withNodeFirst(process.env, node) }));
