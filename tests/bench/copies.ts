import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApp } from '../../electron/app/app.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { filledFile } from './open.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { report } from './report.ts';

const pauseMs = 5;

/** What looks after the file, on a full one: how long it takes, and the longest another call waits meanwhile. */
export async function measureCopies(folder: string): Promise<void> {
  const path = await filledFile();
  const session = openSession(path, { now: () => new Date(), what: 'bench' });
  const handler = createApp({
    session,
    host: { actor: 'bench', now: () => new Date(), newId: () => 'bench', version: 'bench' },
    pagesFolder: folder,
    assetsFolder: folder,
    reader: benchReader,
    workspaceReader: benchWorkspaceReader,
    printer: () => unavailablePrinter(),
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const ask = async (path: string, method = 'GET') => {
    const answer = await handler(
      new Request(`app://dreiepunkt${path}`, {
        method,
        ...(method === 'POST'
          ? { headers: { 'content-type': 'application/json' }, body: 'null' }
          : {}),
      }),
    );
    const text = await answer.text();
    if (answer.status !== 200 || text.includes('"kind":"error"'))
      throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  };
  const forget = () => {
    const copies = join(dirname(path), 'Sikkerhetskopier');
    for (const name of readdirSync(copies)) if (name.startsWith('.')) rmSync(join(copies, name));
  };
  const board = '/rpc/board.get?input=%7B%22measureId%22%3A2%7D';
  await ask(board);
  const works: readonly [string, () => Promise<void>][] = [
    // What another call waits on this machine when nothing is done: what else it does is in every line.
    ['two seconds of nothing', () => new Promise((resolve) => setTimeout(resolve, 2_000))],
    ['backup', () => ask('/rpc/workspace.backup', 'POST')],
    ['restore drill', () => ask('/files/workspace/drill', 'POST')],
    ['list of copies, checked before', () => ask('/rpc/workspace.backups')],
    ['list of copies, none checked', () => (forget(), ask('/rpc/workspace.backups'))],
    ['check', () => ask('/rpc/workspace.check')],
  ];
  for (const [name, work] of works) {
    const { took, waited, worked } = await beside(work, () => ask(board));
    report({ name, value: took, unit: 'ms' });
    report({ name: `longest wait of another call during ${name}`, value: waited, unit: 'ms' });
    report({
      name: `longest work of the answering thread during ${name}`,
      value: worked,
      unit: 'ms',
    });
  }
  session.close();
  rmSync(dirname(path), { recursive: true, force: true });
}

/**
 * Milliseconds the work took; the longest another call waited from when it was due; and the most the
 * answering thread itself computed between two looks, which a busy machine does not make longer.
 */
async function beside(
  work: () => Promise<void>,
  other: () => Promise<void>,
): Promise<{ took: number; waited: number; worked: number }> {
  const state = { isDone: false };
  let [waited, worked] = [0, 0];
  const others = (async () => {
    while (!state.isDone) {
      const before = process.threadCpuUsage();
      const due = performance.now() + pauseMs;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      await other();
      waited = Math.max(waited, performance.now() - due);
      const { user, system } = process.threadCpuUsage(before);
      worked = Math.max(worked, (user + system) / 1000);
    }
  })();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  state.isDone = true;
  await others;
  return { took, waited, worked };
}
