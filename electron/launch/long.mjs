// npm run long [-- NAME …]: every run that is nightly-sized, or those in files with NAME in their path.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { installedBrowser } from './browser.mjs';
import { endLike, runChild, withNodeFirst } from './child.mjs';
import { findNode, projectRoot } from './node-runtime.mjs';

/** A run belongs here when it asks tests/support/long.ts how large it is to be. */
function longTests() {
  return readdirSync(join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join('tests', name))
    .filter((file) => readFileSync(join(projectRoot, file), 'utf8').includes('support/long.ts'))
    .sort();
}

const asked = process.argv.slice(2);
const files = longTests().filter(
  (file) => asked.length === 0 || asked.some((name) => file.includes(name)),
);
const say = (text) => process.stderr.write(`${text}\n`);
if (files.length === 0) {
  say(`No long run is called ${asked.join(' or ')}. There are:\n${longTests().join('\n')}`);
  process.exit(2);
}
const node = findNode();
if (node === null || !(await ensureBuilt())) process.exit(1);
const seed = process.env.DREIEPUNKT_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
say(`DREIEPUNKT_SEED=${seed}\n${files.join('\n')}`);
const browser = installedBrowser();
const args = ['vitest', 'run', '--reporter=verbose', ...files];
const env = {
  ...withNodeFirst(process.env, node),
  ...(browser === null ? {} : { DREIEPUNKT_BROWSER: browser }),
  DREIEPUNKT_LONG: '1',
  DREIEPUNKT_SEED: seed,
};
const runner = join(projectRoot, 'electron', 'launch', 'run.mjs');
endLike(await runChild(node, [runner, ...args], { cwd: projectRoot, env }));
