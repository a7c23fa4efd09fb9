import { parseArgs, type ParseArgsConfig } from 'node:util';
import { runBriefing } from './briefing.ts';
import { runBackup, runCheck, runInit, runRestore, runServe } from './file.ts';
import { runImport } from './import.ts';
import { runNote } from './note.ts';
import { runShow } from './show.ts';

/** What a command says: `json` with --json, `text` without. `isRefused` gives exit code 1. */
export interface Answer {
  json: unknown;
  text: string;
  isRefused?: boolean;
}
export type Command = (args: string[], builtFolder: string) => Answer | Promise<Answer>;

/** The call's words are off: exit code 2 and the usage text. */
export class WrongUse extends Error {}

export const usage = `Dreiepunkt fra kommandolinja. Alle kommandoer tar --json.

  init FIL                          ny arbeidsfil med den vedtatte planen
  import FIL DATAFIL [--indicator NØKKEL] [--dry-run]
                                    ta statistikk i bruk, eller bare vis rapporten
  show FIL measures|challenges|indicators|observations|evaluations [--indicator NØKKEL]
  note FIL --measure N --did … --saw … --learned … --change …
       --verdict videreføre|justere|avvikle [--period 2026H]
                                    ferdig evalueringsnotat
  briefing FIL --format docx|pdf|md --out FIL [--title …] [--date ÅÅÅÅ-MM-DD]
                                    orientering til ledergruppa av det som står i fila nå
  check FIL                         selvsjekk
  backup FIL                        kontrollert sikkerhetskopi
  restore FIL SIKKERHETSKOPI        hent fram en kopi; den gamle fila tas vare på
  serve FIL [--port N]              åpne i nettleser på denne maskinen`;

export const commands: Record<string, Command> = {
  init: runInit,
  import: runImport,
  show: runShow,
  note: runNote,
  briefing: runBriefing,
  check: runCheck,
  backup: runBackup,
  restore: runRestore,
  serve: runServe,
};

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
      options: { ...options, json: { type: 'boolean' } } as T & { json: { type: 'boolean' } },
    });
    if (parsed.positionals.length !== count)
      throw new WrongUse(`Kommandoen tar ${count} ${count === 1 ? 'navn' : 'navn'}, fikk ${parsed.positionals.length}.`);
    return parsed;
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
