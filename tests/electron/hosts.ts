import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../db/open.ts';
import { seedWorkspace } from '../../db/seed.ts';
import type { WorkspaceStatus } from '../../electron/contract/workspace.ts';
import {
  startElectronHost,
  type ElectronHost,
  type ElectronHostOptions,
} from '../support/electron-host.ts';
import type { CarriedRequest } from '../support/electron-stand-in/messages.ts';
import { buildMain, type BuiltMain } from '../support/electron-stand-in/build.ts';

export const home = 'app://dreiepunkt/';

/** Builds main once for a test file, starts hosts over it and stops all of them at the end. */
export async function electronHosts() {
  const built: BuiltMain = await buildMain();
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-main-'));
  const started: ElectronHost[] = [];
  let files = 0;
  return {
    builtFolder: built.folder,
    folder,
    /** A path nothing lies at yet. */
    newPath: () => join(folder, `fil-${(files += 1)}.dreiepunkt`),
    async start(options: ElectronHostOptions = {}): Promise<ElectronHost> {
      const host = await startElectronHost({ builtFolder: built.folder, ...options });
      started.push(host);
      return host;
    },
    async stopAll(): Promise<void> {
      await Promise.all(started.map((host) => host.stop()));
      rmSync(folder, { recursive: true, force: true });
      built.remove();
    },
  };
}

/** A whole workspace file, closed, with a name to know it by. */
export function writeWorkspace(path: string, name: string): string {
  const options = { seed: seedWorkspace, now: new Date(), name, isDemo: false };
  createWorkspace(path, options).close();
  return path;
}

/** One rpc query through the registered scheme, as the page of the window makes it. */
export const query = (host: ElectronHost, name: string): Promise<unknown> =>
  call(host, { method: 'GET', url: `${home}rpc/${name}`, headers: {}, body: null });

/** One rpc mutation, as the page makes it. Rejects with the answer when it is refused. */
export const command = (host: ElectronHost, name: string, input: unknown): Promise<unknown> =>
  call(host, {
    method: 'POST',
    url: `${home}rpc/${name}`,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(input)),
  });

async function call(host: ElectronHost, request: CarriedRequest): Promise<unknown> {
  const { status: code, body } = await host.carry(request);
  const text = new TextDecoder().decode(body);
  if (code !== 200) throw new Error(`${code} ${text}`);
  return (JSON.parse(text) as { result: { data: unknown } }).result.data;
}

/** What the page of the window is told about the file. */
export const status = async (host: ElectronHost): Promise<WorkspaceStatus> =>
  (await query(host, 'workspace.status')) as WorkspaceStatus;

/** Waits until `holds` does; rejects after 10 s. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
