import { resolve } from 'node:path';
import { exportWhole } from '../../core/services/whole-file/export.ts';
import { exportReading } from '../../core/services/whole-file/export-reading.ts';
import { importWhole } from '../../core/services/whole-file/import.ts';
import { readerIn } from '../parts.ts';
import { readArgs, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

/** export FIL UT.zip [--full]: the edition for reading, or everything in the file, in open formats. */
export function runExport(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, { full: { type: 'boolean' } });
  const [file = '', out = ''] = positionals;
  const [edition, write] = values.full
    ? (['alt, også interne vurderinger, skjulte tall og loggen', exportWhole] as const)
    : (['til lesing, uten skjulte tall og interne vurderinger', exportReading] as const);
  return withFile(
    file,
    async (context) => {
      const written = await write(context, out);
      return {
        json: { path: resolve(out), ...written },
        text: `Eksport fullført (${edition}): ${resolve(out)}, ${written.tables} tabeller og ${written.rows} rader, lest tilbake og kontrollert.${written.missing.map((sentence) => `\n${sentence}`).join('')}`,
      };
    },
    { readOnly: true, isSalvage: values.full === true },
  );
}

/** import-export ZIP NYFIL: a new workspace from such a zip. */
export async function runImportExport(args: string[], builtFolder: string): Promise<Answer> {
  const [zip = '', file = ''] = readArgs(args, 2, {}).positionals;
  const made = await importWhole(resolve(zip), file, new Date(), readerIn(builtFolder));
  return {
    json: made,
    text: `Ny arbeidsfil av eksporten: ${made.path}, ${made.tables} tabeller og ${made.rows} rader.`,
  };
}
