import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command says: `json` with --json (undefined where it has no such form), `text` without. `isRefused` gives exit code 1. */
export interface Answer {
  json: unknown;
  text: string;
  isRefused?: boolean;
}
export type Command = (args: string[], builtFolder: string) => Answer | Promise<Answer>;

/** The call's words are off: exit code 2 and the usage text. */
export class WrongUse extends Error {}

/** Reads flags and exactly `count` plain arguments. Throws WrongUse. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  count: number,
  options: T,
) {
  try {
    const parsed = parseArgs({
      args: withDashedValues(args, options),
      allowPositionals: true,
      options: { ...options, json: { type: 'boolean' as const } },
    });
    if (parsed.positionals.length !== count)
      throw new WrongUse(
        `Kommandoen tar ${count} ${count === 1 ? 'navn' : 'navn'}, fikk ${parsed.positionals.length}.`,
      );
    return parsed;
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

const flag = /^--[a-z][a-z-]*(?:=|$)/;

/** What follows a flag that takes a text is its value, also when it begins with a dash: «- 0,3 prosentpoeng». */
function withDashedValues(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): string[] {
  const out: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (arg === '--') return [...out, ...args.slice(at)];
    const takesText = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
    if (takesText && next?.startsWith('-') && !flag.test(next)) {
      out.push(`${arg}=${next}`);
      at += 1;
    } else out.push(arg);
  }
  return out;
}
