import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BrowserHost {
  /** With its one-time key. */
  address: string;
  workspace: string;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const startLimitMs = 30_000;

/**
 * The built browser host, run under the Node of the tests. The file's folder goes with it unless
 * `keep` is set. Tests and measurements start in the project's own folder.
 */
export async function startBrowserHost(
  workspace = newWorkspacePath(),
  { keep = false } = {},
): Promise<BrowserHost> {
  const program = join(process.cwd(), 'dist', 'serve.js');
  const child = spawn(process.execPath, [program, '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Never beside the settings of whoever runs the tests.
    env: { ...process.env, DREIEPUNKT_LOG_FOLDER: join(tmpdir(), 'dreiepunkt-logg') },
  });
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`No address within 30 s: ${said}`)),
      startLimitMs,
    );
    const read = (text: Buffer) => {
      said += text.toString();
      const found = /http:\/\/\S+#key=\S+/.exec(said)?.[0];
      if (!found) return;
      clearTimeout(timer);
      done(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(new Error(`The browser host ended with ${code}: ${said}`)));
  });
  return {
    address,
    workspace,
    signal: (name) => child.kill(name),
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners('exit');
        const ended = () => {
          if (!keep) rmSync(join(workspace, '..'), { recursive: true, force: true });
          done();
        };
        // A test may have ended it itself.
        if (child.exitCode !== null || child.signalCode !== null) return ended();
        child.once('exit', ended);
        child.kill('SIGTERM');
      }),
  };
}

export function newWorkspacePath(): string {
  return join(mkdtempSync(join(tmpdir(), 'dreiepunkt-e2e-')), 'ringerike.dreiepunkt');
}
