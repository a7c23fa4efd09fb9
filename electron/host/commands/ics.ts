import { resolve } from 'node:path';
import { writeChecked } from '../../core/exporters/write-checked.ts';
import { exportCalendar } from '../../core/services/duties/export.ts';
import { readArgs, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

/** ics FIL UTFIL: the year wheel for a calendar program. */
export function runIcs(args: string[]): Promise<Answer> {
  const [file = '', out = ''] = readArgs(args, 2, {}).positionals;
  return withFile(
    file,
    async (context) => {
      const made = exportCalendar(context);
      const path = resolve(out);
      await writeChecked(path, made);
      return {
        json: { path, bytes: made.bytes.byteLength },
        text: `Årshjulet er skrevet til ${path}.`,
      };
    },
    { readOnly: true },
  );
}
