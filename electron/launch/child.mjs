// Start a child process the way a shell would: same streams, same signals, same exit code.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, delimiter } from 'node:path';

const forwarded = process.platform === 'win32' ? ['SIGINT'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A copy of `env` where `node` on PATH is the Node given. */
export function withNodeFirst(env, node) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: [dirname(node), env[key]].filter(Boolean).join(delimiter) };
}

/** Runs a program to its end and passes signals on; answers `{ code, signal }`, code 127 when it cannot start. */
export function runChild(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', windowsHide: false, ...options });
    const pass = (signal) => {
      // A terminal gives Ctrl+C to the whole group: passing it on too would count as two.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const name of forwarded) process.on(name, pass);
    const finish = (result) => {
      for (const name of forwarded) process.off(name, pass);
      resolve(result);
    };
    child.once('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`);
      finish({ code: 127, signal: null });
    });
    child.once('exit', (code, signal) => finish({ code, signal }));
  });
}

/** Ends this process the way the child ended. */
export function endLike({ code, signal }) {
  if (signal === null) process.exit(code ?? 1);
  process.kill(process.pid, signal);
  // Reached only where the signal does not end a process (Windows, or an ignored signal).
  setTimeout(() => process.exit(1), 1000);
}

function endGroup(child) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group ended by itself in the meantime.
  }
}

/** Runs a program for at most `limitMs` and then ends it with all it started; true when it said it succeeded. */
export function runBounded(file, args, limitMs, options = {}) {
  return new Promise((resolve) => {
    // An own group, so that everything it starts can be ended with it.
    const child = spawn(file, args, { ...options, detached: process.platform !== 'win32' });
    const interrupted = (signal) => {
      endGroup(child);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const timer = setTimeout(() => endGroup(child), limitMs);
    const finish = (succeeded) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(succeeded);
    };
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}
