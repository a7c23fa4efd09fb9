// The child process: runs a built main as Electron would, with the stand-in for 'electron'.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { becomeReady, lastWord } from './app.ts';
import { options } from './machine.ts';
import type { OrderMessage, StandInMessage } from './messages.ts';
import { orders, wholeRecord } from './orders.ts';

const [node = '', , main = '', ...args] = process.argv;
const standIn = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const send = (message: StandInMessage) => process.connected && process.send?.(message);
lastWord.say = (then) => {
  if (!process.connected || !process.send) return then();
  process.send({ kind: 'ending', record: wholeRecord() } satisfies StandInMessage, then);
};

process.on('message', (message: OrderMessage) => void obey(message));
// A test that is gone needs no program.
process.once('disconnect', () => process.exit(0));

async function obey({ id, name, ask }: OrderMessage): Promise<void> {
  try {
    const work = orders[name] as (ask: unknown) => unknown;
    send({ kind: 'answer', id, value: await work(ask) });
  } catch (error) {
    send({ kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
  }
}

process.argv = [node, '.', ...args];
await import(pathToFileURL(main).href);
if (!options.holdsReady) becomeReady();
// What main does when the app is ready comes first.
await new Promise(setImmediate);
send({ kind: 'loaded' });
