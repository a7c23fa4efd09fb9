import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endSignal } from './host/end-signal.ts';
import { startServer } from './host/server.ts';
import { defaultWorkspacePath } from './core/services/workspace/session.ts';

const usage = 'Bruk: npm start -- --browser [--workspace FIL] [--port N]';

/** The browser host: the same app on 127.0.0.1, for a machine without the desktop window. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { workspace: { type: 'string' }, port: { type: 'string', default: '0' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('port');
  const path = values.workspace ? resolve(values.workspace) : documentsPath();
  const ended = endSignal();
  const server = await startServer({
    path,
    port,
    builtFolder: fileURLToPath(new URL('.', import.meta.url)),
    onAddress: (address) => process.stdout.write(`Dreiepunkt er klar: ${address}\n`),
  });
  await ended;
  await server.close();
  process.exit(0);
}

function documentsPath(): string {
  const path = defaultWorkspacePath(
    process.env['XDG_DOCUMENTS_DIR'] ?? join(homedir(), 'Documents'),
  );
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

main().catch((error: unknown) => {
  const isUse = error instanceof TypeError;
  process.stderr.write(
    `${isUse ? usage : error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(isUse ? 2 : 1);
});
