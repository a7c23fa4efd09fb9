import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createApp } from '../../electron/app/app.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { report } from './report.ts';

const seconds = 3;

/** Calls a second through the whole handler in process, over the lived-in file: parsing, routing, SQLite, answer. */
export async function measureCalls(folder: string): Promise<void> {
  const path = await livedInBuilt();
  const session = openSession(path, { now: () => new Date(), what: 'bench' });
  let ids = 0;
  const handler = createApp({
    session,
    host: {
      actor: 'bench',
      now: () => new Date(),
      newId: () => `bench-${++ids}`,
      version: 'bench',
    },
    pagesFolder: folder,
    assetsFolder: folder,
    reader: benchReader,
    workspaceReader: benchWorkspaceReader,
    printer: () => unavailablePrinter(),
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const read = () => new Request('app://dreiepunkt/rpc/board.get?input=%7B%22measureId%22%3A2%7D');
  const write = () =>
    new Request('app://dreiepunkt/rpc/card.create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ measureId: 1, columnId: 'm1-queue', title: 'Målt oppgave' }),
    });
  const reads = await perSecond(handler, read);
  report({ name: 'reads through the handler', value: reads, unit: 'calls/s' });
  const writes = await perSecond(handler, write);
  report({
    name: 'commands through the handler, each on disk',
    value: writes,
    unit: 'calls/s',
    ratio: writes / reads,
  });
  session.close();
  rmSync(dirname(path), { recursive: true, force: true });
}

async function perSecond(
  handler: (request: Request) => Promise<Response>,
  make: () => Request,
): Promise<number> {
  for (let i = 0; i < 20; i++) await (await handler(make())).arrayBuffer();
  const started = performance.now();
  let calls = 0;
  while (performance.now() - started < seconds * 1000) {
    const answer = await handler(make());
    if (answer.status !== 200)
      throw new Error(`The handler answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    calls += 1;
  }
  return (calls * 1000) / (performance.now() - started);
}
