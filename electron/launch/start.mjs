// npm start [-- --browser] [--workspace FILE]: the desktop window, or the browser host where there can be none.
import { ensureBuilt } from './build.mjs';
import { endLike, runChild, withNodeFirst } from './child.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { runBuilt, standingPlace } from './host.mjs';
import { findNode, missingNodeSentence, projectRoot } from './node-runtime.mjs';

/** A window that dies this soon never opened. */
const earlyEndMs = 10_000;
const wrongUse = 2;

const asked = process.argv.slice(2);
const wantsBrowser = asked.includes('--browser');
const args = asked.filter((argument) => argument !== '--browser');
const cwd = standingPlace('start');

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function lacksScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/** Opens the window; null when it ended as usual, else why the browser host must take over. */
async function openWindow(node) {
  if (lacksScreen()) return 'Fant ingen skjerm å åpne vinduet på';
  const runtime = await electronRuntime(projectRoot, node);
  if (runtime.program === undefined) return runtime.reason;
  // Set by editors that are Electron programs themselves; it would turn the window into plain Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = withNodeFirst(process.env, node);
  const started = Date.now();
  let interrupted = false;
  const note = () => (interrupted = true);
  process.once('SIGINT', note).once('SIGTERM', note);
  const end = await runChild(runtime.program, [projectRoot, ...args], { cwd, env });
  const failedAtOnce = (end.signal !== null || end.code !== 0) && Date.now() - started < earlyEndMs;
  if (!failedAtOnce || interrupted || end.code === wrongUse) {
    endLike(end);
    return null;
  }
  return 'Vinduet lot seg ikke åpne på denne maskinen';
}

const node = findNode();
if (node === null) stop(missingNodeSentence());
if (!(await ensureBuilt())) process.exit(1);

const reason = wantsBrowser ? 'browser' : await openWindow(node);
if (reason !== null) {
  if (!wantsBrowser) process.stderr.write(`${reason}: åpner Dreiepunkt i nettleseren i stedet.\n`);
  endLike(await runBuilt('serve.js', args, { cwd }));
}
