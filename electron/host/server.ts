import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { DomainError } from '../contract/errors.ts';
import { openSession } from '../core/services/workspace/session.ts';
import { createApp } from '../app/app.ts';
import { guarded } from '../app/guard.ts';
import { startCopyTimer } from './copy-timer.ts';
import { readyGuardSoon } from './guard-ready.ts';
import { knownFiles, stateFolder } from './known-files.ts';
import { logFolder } from './log/app-log.ts';
import { hostParts, installedBrowserPrinter } from './parts.ts';

export interface ServerOptions {
  path: string;
  /** 0 takes a free one. */
  port: number;
  builtFolder: string;
  /** Called with the address to open, again each time its one-time key has been used. */
  onAddress: (address: string) => void;
}

/** Opens the file and answers on 127.0.0.1 alone. Throws `unavailable` when the port is taken. */
export async function startServer({ path, port, builtFolder, onAddress }: ServerOptions) {
  const session = openSession(path, {
    now: () => new Date(),
    what: 'nettleser',
    known: knownFiles(stateFolder()),
  });
  const parts = hostParts(
    session,
    builtFolder,
    installedBrowserPrinter,
    logFolder(process.env, process.platform),
  );
  startCopyTimer(session, parts.workspaceReader);
  readyGuardSoon();
  const app = createApp(parts);
  const hosts: string[] = [];
  const keys: string[] = [];
  const handler = guarded(app, {
    hosts,
    newKey: () => randomBytes(24).toString('base64url'),
    onKey: (key) => (hosts.length > 0 ? onAddress(addressOf(key)) : keys.push(key)),
  });
  const addressOf = (key: string) => `http://${hosts[0]}/#key=${key}`;
  const server = serve({ fetch: handler, hostname: '127.0.0.1', port });
  await new Promise<void>((done, fail) => {
    server.once('listening', done);
    server.once('error', (error: NodeJS.ErrnoException) => {
      session.close();
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} er i bruk. Velg en annen med --port, eller utelat den.`
          : `Nettverksadressen kunne ikke åpnes (${error.code ?? error.message}).`;
      fail(new DomainError('unavailable', sentence, { cause: error }));
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  hosts.push(`127.0.0.1:${taken}`, `localhost:${taken}`);
  for (const key of keys) onAddress(addressOf(key));
  return {
    port: taken,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          session.close();
          done();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
