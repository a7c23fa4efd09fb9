import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, type AppParts, type Handler } from '../../electron/app/app.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { readingDesk } from '../../electron/host/reading/desk.ts';
import {
  workspaceReader,
  workspaceThreadIn,
} from '../../electron/host/workspace-reading/reader.ts';
import { openSession, type Session } from '../../electron/core/services/workspace/session.ts';

/** The program of the reading thread, from source. */
export const readingProgram = fileURLToPath(
  new URL('../../electron/host/reading/worker.ts', import.meta.url),
);

/** The real reading thread, shared by the tests of a process. */
export const testReader = readingDesk(readingProgram);

/** The thread that reads workspace files, as built: the SQL of the migrations is in its bundle. */
export const testWorkspaceReader = workspaceReader(
  workspaceThreadIn(join(import.meta.dirname, '../../dist')),
);

export interface TestApp {
  handler: Handler;
  session: Session;
  folder: string;
  path: string;
  errors: unknown[];
  close(): void;
}

let newFile: string | null = null;

/** Lays a new file at `path`, as the first start makes it: made once in a process, then copied. */
export function layNewFile(path: string): void {
  newFile ??= madeNew();
  copyFileSync(newFile, path);
}

function madeNew(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-new-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'ringerike.dreiepunkt');
  openSession(path, { now: () => new Date(), what: 'test' }).close();
  return path;
}

/**
 * The real handler over a real file with the production migrations, in a folder of its own. `prepare` lays
 * what is there before the session opens; by default a new file.
 */
export function testApp(prepare = layNewFile, parts: Partial<AppParts> = {}): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-app-'));
  const path = join(folder, 'ringerike.dreiepunkt');
  const pagesFolder = join(folder, 'pages');
  mkdirSync(join(pagesFolder, 'assets'), { recursive: true });
  writeFileSync(join(pagesFolder, 'index.html'), '<!doctype html><title>Dreiepunkt</title>');
  writeFileSync(join(pagesFolder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  prepare(path);
  const session = openSession(path, { now: () => new Date(), what: 'test' });
  const errors: unknown[] = [];
  let ids = 0;
  const handler = createApp({
    session,
    host: {
      actor: 'prosjektleder',
      now: () => new Date(),
      newId: () => `id-${++ids}-${Date.now()}`,
      version: 'test',
    },
    pagesFolder,
    // Word files carry their fonts; the build lays them here.
    assetsFolder: join(import.meta.dirname, '../../dist/assets'),
    reader: testReader,
    workspaceReader: testWorkspaceReader,
    printer: () => unavailablePrinter(),
    log: (error) => errors.push(error),
    ...parts,
  });
  return {
    ...{ handler, session, folder, path, errors },
    close() {
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One rpc call as the client makes it, without batching: the parsed body and the status. */
export async function rpc(
  carry: Handler,
  origin: string,
  kind: 'query' | 'mutation',
  name: string,
  input?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: RpcBody }> {
  const url = new URL(`${origin}/rpc/${name}`);
  if (kind === 'query' && input !== undefined) url.searchParams.set('input', JSON.stringify(input));
  const request = new Request(
    url,
    kind === 'query'
      ? { headers }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(input ?? null),
        },
  );
  const response = await carry(request);
  return { status: response.status, body: (await response.json()) as RpcBody };
}

export interface RpcBody {
  result?: { data?: unknown };
  error?: { message: string; data: { domain: { code: string; way: string | null } } };
}

/** Queries and commands that must be answered: an error is thrown as «code: sentence (name)». */
export function callerOf(app: () => TestApp) {
  const call = async <T>(kind: 'query' | 'mutation', name: string, input?: unknown): Promise<T> => {
    const { body } = await rpc(app().handler, 'http://core.invalid', kind, name, input);
    if (body.error)
      throw new Error(`${body.error.data.domain.code}: ${body.error.message} (${name})`);
    return body.result?.data as T;
  };
  return {
    call,
    query: <T = unknown>(name: string, input?: unknown) => call<T>('query', name, input),
    mutate: <T = unknown>(name: string, input?: unknown) => call<T>('mutation', name, input),
  };
}
