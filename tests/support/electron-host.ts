import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { findNode, projectRoot } from '../../electron/launch/node-runtime.mjs';
import type {
  CarriedRequest,
  CarriedResponse,
  OrderName,
  Orders,
  StandInMessage,
  StandInOptions,
  StandInRecord,
  WindowRecord,
} from './electron-stand-in/messages.ts';

/*
 * The built main process, in a child Node with a stand-in for 'electron'. A browser test gives a real
 * Chromium the pages that main answers (dist/ must be built):
 *
 *   const host = await startElectronHost({ workspace });
 *   await host.servePages(context);          // pages, rpc and downloads go to protocol.handle's handler
 *   await page.goto(pageOrigin);             // what app://dreiepunkt/ is in the desktop window
 *   … page objects …
 *   await host.stop();                       // quits as the menu does: the file is closed, then look at it
 *
 * Playwright does not hand over a body made of a File or Blob: uploads are tested in the browser host.
 */

/** What stands for app://dreiepunkt in a browser that does not know that scheme: secure, as it is. */
export const pageOrigin = 'https://app.dreiepunkt.invalid';
const ownOrigin = 'app://dreiepunkt';

export interface ElectronHostOptions {
  /** Passed as `--workspace`; without it main picks its own, in `documents`. */
  workspace?: string;
  /** Further arguments, as the system passes them. */
  args?: string[];
  /** Where main.js, preload.cjs and renderer/ lie. */
  builtFolder?: string;
  standIn?: Partial<StandInOptions>;
  /** Added to the environment it starts in. */
  env?: Record<string, string>;
}

export interface ElectronHost {
  documents: string;
  userData: string;
  /** Answers once main has run to its end and, unless held, the app is ready. */
  send<N extends OrderName>(name: N, ask: Orders[N]['ask']): Promise<Orders[N]['answer']>;
  carry(request: CarriedRequest): Promise<CarriedResponse>;
  record(): Promise<StandInRecord>;
  /** The first window as it stands now. */
  window(): Promise<WindowRecord>;
  servePages(context: BrowserContext): Promise<void>;
  /** What main has written on standard error. */
  said(): string;
  /** Resolves when the program has ended, by itself or stopped. */
  ended: Promise<Ending>;
  /** Quits as the menu does; after 5 s kills. Removes its folders. */
  stop(): Promise<Ending>;
}

export interface Ending {
  /** The exit code; null when it was killed. */
  code: number | null;
  /** What main had done by the end; null when it had no time to say. */
  record: StandInRecord | null;
}

/** Starts the built main under the stand-in; answers when it has loaded, or has ended already. */
export async function startElectronHost(options: ElectronHostOptions = {}): Promise<ElectronHost> {
  const { workspace, args = [], builtFolder = join(projectRoot, 'dist') } = options;
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-electron-'));
  const standIn: StandInOptions = {
    documents: join(folder, 'Documents'),
    userData: join(folder, 'userData'),
    isSecond: false,
    holdsReady: false,
    screens: [{ x: 0, y: 0, width: 1920, height: 1040 }],
    ...options.standIn,
  };
  mkdirSync(standIn.userData, { recursive: true });
  const child = fork(
    join(import.meta.dirname, 'electron-stand-in', 'run.ts'),
    [join(builtFolder, 'main.js'), ...(workspace ? ['--workspace', workspace] : []), ...args],
    {
      execPath: findNode() ?? process.execPath,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, ...options.env, ELECTRON_STAND_IN: JSON.stringify(standIn) },
    },
  );
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const talk = conversation(child, () => said);
  await talk.started;

  const carry = (request: CarriedRequest) => talk.send('carry', request);
  const record = () => talk.send('record', null);
  return {
    documents: standIn.documents,
    userData: standIn.userData,
    send: talk.send,
    carry,
    record,
    async window() {
      const [first] = (await record()).windows;
      if (!first) throw new Error('No window was made.');
      return first;
    },
    servePages: (context) => servePages(context, carry),
    said: () => said,
    ended: talk.ended,
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      if (child.connected) talk.send('quit', null).catch(() => undefined);
      const ending = await talk.ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
      return ending;
    },
  };
}

/** Orders to the child and its answers, matched by number. */
function conversation(child: ChildProcess, said: () => string) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const started = Promise.withResolvers<void>();
  let record: StandInRecord | null = null;
  let next = 0;
  child.on('message', (message: StandInMessage) => {
    if (message.kind === 'loaded') return started.resolve();
    if (message.kind === 'ending') return void (record = message.record);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') one?.resolve(message.value);
    else one?.reject(new Error(message.message));
  });
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (code) => {
      const error = new Error(`The program ended with ${code}.\n${said()}`);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
      started.resolve();
      resolve({ code, record });
    }),
  );

  function send<N extends OrderName>(name: N, ask: Orders[N]['ask']): Promise<Orders[N]['answer']> {
    const id = (next += 1);
    const one = Promise.withResolvers<unknown>();
    waiting.set(id, one);
    child.send({ id, name, ask }, (error) => error && one.reject(error));
    return one.promise as Promise<Orders[N]['answer']>;
  }
  return { started: started.promise, ended, send };
}

/** Carries every request under `pageOrigin` to the handler; everything else is refused, as main does. */
async function servePages(context: BrowserContext, carry: ElectronHost['carry']): Promise<void> {
  await context.route('**/*', async (route) => {
    const asked = route.request();
    if (new URL(asked.url()).origin !== pageOrigin) return route.abort('blockedbyclient');
    const { host: _host, ...headers } = await asked.allHeaders();
    const kept = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const body = asked.postDataBuffer();
    try {
      const response = await carry({
        method: asked.method(),
        url: asked.url().replace(pageOrigin, ownOrigin),
        headers: Object.fromEntries(
          kept.map(([name, value]) => [name, value.replace(pageOrigin, ownOrigin)]),
        ),
        body: body === null ? null : new Uint8Array(body),
      });
      await route.fulfill({ ...response, body: Buffer.from(response.body) });
    } catch {
      // The program or the page has ended: the page sees what it would see then.
      await route.abort('failed').catch(() => undefined);
    }
  });
}
