// npm test: everything that must hold, in one order; the first step that fails ends the run.
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowser } from './browser.mjs';
import { runChild, withNodeFirst } from './child.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

const results = join(projectRoot, 'test-results');
const launch = (name) => join(projectRoot, 'electron', 'launch', name);
const node = findNode();

/** Runs a command or script under the launcher; true when it ends well. */
async function runTo(stdio, args) {
  const end = await runChild(node, [launch('run.mjs'), ...args], {
    cwd: projectRoot,
    env: withNodeFirst(process.env, node),
    stdio,
  });
  return end.code === 0;
}

const run = (...args) => runTo('inherit', args);

/** Starts at once, beside the steps before its own; what it prints waits for its turn. */
function startEarly(name, ...args) {
  const file = join(results, `${name}.log`);
  const log = openSync(file, 'w');
  const ended = runTo(['ignore', log, log], args);
  return async () => {
    const passed = await ended;
    process.stdout.write(readFileSync(file, 'utf8'));
    return passed;
  };
}

function report(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'));
  } catch {
    return null;
  }
}

/** Sums what the two test runners counted themselves. */
function count() {
  const unit = report('vitest.json');
  const browser = report('playwright.json')?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.skipped ?? 0),
  };
}

if (node === null) {
  process.stderr.write(`${missingNodeSentence()}\n`);
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
// The built programs are started some hundred times: Node compiles them once.
process.env.NODE_COMPILE_CACHE ??= join(results, 'compile-cache');

// These two keep one core or the network busy: the other steps go on beside them.
const tools = startEarly('test-tools', launch('test-tools.mjs'));
const format = startEarly('format', 'prettier', '--check', '--log-level', 'warn', '.');

/** Some tests print and read documents, in a browser and out of it: what they need comes first. */
async function testTools() {
  const ready = await tools();
  if (ready) process.env.DREIEPUNKT_BROWSER = installedBrowser();
  return ready;
}

const steps = [
  ['types: node', () => run('tsc', '-p', 'tsconfig.node.json')],
  ['types: web', () => run('tsc', '-p', 'tsconfig.web.json')],
  ['lint', () => run('oxlint', '--type-aware', '--deny-warnings')],
  ['imports', () => run(launch('imports.mjs'))],
  ['format', format],
  // Before the tests: those that run the built programs must not pay for the build.
  ['build', () => run(launch('build.mjs'))],
  ['browser and document tools', testTools],
  ['unit, integration and contract tests', () => run('vitest', 'run')],
  ['packaging', () => run(join(projectRoot, 'tests', 'packaging', 'rehearse.mjs'))],
  // The longest walks are left to `npm run e2e`, which takes them all.
  [
    'browser tests',
    () => run('playwright', 'test', '--grep-invert', '@long', ...process.argv.slice(2)),
  ],
];

for (const [name, work] of steps) {
  process.stdout.write(`\n▶ ${name}\n`);
  const started = performance.now();
  const passed = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${passed ? '✔' : '✘'} ${name} (${seconds} s)\n`);
  if (!passed) {
    const { passed: good, failed } = count();
    process.stdout.write(`\nStopped at: ${name}\n${good} passed, ${Math.max(failed, 1)} failed\n`);
    process.exit(1);
  }
}

const { passed, failed, skipped } = count();
if (passed === 0 || failed > 0) {
  process.stdout.write(`\nThe steps ended well, but the test count does not.\n`);
  process.stdout.write(`${passed} passed, ${Math.max(failed, 1)} failed\n`);
  process.exit(1);
}
process.stdout.write(`\n${passed} passed, 0 failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
