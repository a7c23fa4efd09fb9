import { fileURLToPath } from 'node:url';
import { DomainError } from './contract/errors.ts';
import { WrongUse } from './host/commands/args.ts';
import { commands, usage } from './host/commands/commands.ts';

/** The command line over the same core. Exit code 0 done, 1 refused with a sentence, 2 wrong use. */
async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === '--help' || name === 'help') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const isJson = args.includes('--json');
  try {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
    if (!command) throw new WrongUse(name ? `Ukjent kommando: ${name}` : 'Hvilken kommando?');
    const answer = await command(args, fileURLToPath(new URL('.', import.meta.url)));
    if (isJson && answer.json !== undefined)
      process.stdout.write(`${JSON.stringify(answer.json)}\n`);
    else if (answer.text) process.stdout.write(`${answer.text}\n`);
    return answer.isRefused ? 1 : 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      process.stderr.write(`${error.message}\n\n${usage}\n`);
      return 2;
    }
    if (!(error instanceof DomainError)) throw error;
    const { code, message, way } = error;
    if (isJson)
      process.stdout.write(`${JSON.stringify({ error: { code, message, way: way ?? null } })}\n`);
    process.stderr.write(`${[message, way].filter(Boolean).join(' ')}\n`);
    return 1;
  }
}

// A reader that has seen enough («| head») closes the pipe; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Nobody hears the progress any more; the work itself goes on.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
