// Start a child process the way a shell would: same streams, same signals, same exit code.
import { spawn } from 'node:child_process';
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
