// npm test: everything that must hold, in one order; the first step that fails ends the run.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { runChild, withNodeFirst } from './child.mjs';
import { ensureDocumentTools } from './document-tools.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

const results = join(projectRoot, 'test-results');
const launch = (name) => join(projectRoot, 'electron', 'launch', name);
const node = findNode();

/** Runs a command or script under the launcher; true when it ends well. */
async function run(...args) {
  const end = await runChild(node, [launch('run.mjs'), ...args], {
    cwd: projectRoot,
    env: withNodeFirst(process.env, node),
  });
  return end.code === 0;
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

/** Some tests print and read documents, in a browser and out of it: what they need comes first. */
async function testTools() {
  try {
    process.env.DREIEPUNKT_BROWSER = await ensureBrowser();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return false;
  }
  ensureDocumentTools();
  return true;
}

const steps = [
  ['format', () => run('prettier', '--check', '--log-level', 'warn', '.')],
  ['types: node', () => run('tsc', '-p', 'tsconfig.node.json')],
  ['types: web', () => run('tsc', '-p', 'tsconfig.web.json')],
  ['lint', () => run('oxlint', '--type-aware', '--deny-warnings')],
  ['imports', () => run(launch('imports.mjs'))],
  // Before the tests: those that run the built programs must not pay for the build.
  ['build', () => run(launch('build.mjs'))],
  ['browser and document tools', testTools],
  ['unit, integration and contract tests', () => run('vitest', 'run')],
  ['packaging', () => run(join(projectRoot, 'tests', 'packaging', 'rehearse.mjs'))],
  ['browser tests', () => run('playwright', 'test', ...process.argv.slice(2))],
];

if (node === null) {
  process.stderr.write(`${missingNodeSentence()}\n`);
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

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
