import { resolve } from 'node:path';
import { endSignal } from '../end-signal.ts';
import { startServer } from '../server.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';

/** serve FIL [--port N]: answers until it is stopped. */
export async function runServe(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, { port: { type: 'string' } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUse('Port er et tall fra 0 til 65535.');
  const ended = endSignal();
  const server = await startServer({
    path: resolve(positionals[0] ?? ''),
    port,
    builtFolder,
    onAddress: (address) =>
      process.stdout.write(
        values.json ? `${JSON.stringify({ address })}\n` : `Dreiepunkt er klar: ${address}\n`,
      ),
  });
  await ended;
  await server.close();
  return { json: { stopped: true }, text: '' };
}
