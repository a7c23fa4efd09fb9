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
      args,
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
