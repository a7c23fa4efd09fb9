import { randomUUID } from 'node:crypto';
import { createApp, type Handler } from '../../electron/app/app.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { makeGuardReady } from '../../electron/core/domain/privacy/ready.ts';
import { openSession, type Session } from '../../electron/core/services/workspace/session.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { report } from './report.ts';

const pauseMs = 5;

/** Calls the app over one file; an answer that is an error ends the measurement. */
export type Ask = (path: string, method?: string, input?: unknown) => Promise<void>;

/** The real app over a file, with the built threads beside it. */
export function appOver(
  path: string,
  folder: string,
): { session: Session; ask: Ask; handler: Handler } {
  const session = openSession(path, { now: () => new Date(), what: 'bench' });
  // As every host does soon after its start.
  for (const pieces = makeGuardReady(); pieces.next().done !== true;);
  const handler = createApp({
    session,
    host: { actor: 'bench', now: () => new Date(), newId: randomUUID, version: 'bench' },
    pagesFolder: folder,
    assetsFolder: folder,
    reader: benchReader,
    workspaceReader: benchWorkspaceReader,
    printer: () => unavailablePrinter(),
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const ask: Ask = async (asked, method = 'GET', input = null) => {
    const answer = await handler(
      new Request(`app://dreiepunkt${asked}`, {
        method,
        ...(method === 'POST'
          ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
          : {}),
      }),
    );
    const text = await answer.text();
    if (answer.status !== 200 || text.includes('"kind":"error"'))
      throw new Error(`${asked} answered ${answer.status}: ${text.slice(0, 300)}`);
  };
  return { session, ask, handler };
}

/** How long a work takes, and the longest another call waits meanwhile. */
export async function reportBeside(
  name: string,
  work: () => Promise<void>,
  other: () => Promise<void>,
): Promise<void> {
  const { took, waited, worked } = await beside(work, other);
  report({ name, value: took, unit: 'ms' });
  report({ name: `longest wait of another call during ${name}`, value: waited, unit: 'ms' });
  report({
    name: `longest work of the answering thread during ${name}`,
    value: worked,
    unit: 'ms',
  });
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
