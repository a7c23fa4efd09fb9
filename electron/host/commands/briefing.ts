import { resolve } from 'node:path';
import { createApp } from '../../app/app.ts';
import { exportBriefing, isBriefingFormat } from '../../core/services/briefings/export.ts';
import { hostParts, installedBrowserPrinter } from '../parts.ts';
import { sessionOver } from '../../core/services/workspace/session.ts';
import { briefingCreateInput } from '../../contract/briefings.ts';
import { guardTexts } from '../../core/services/privacy/guard-texts.ts';
import { exportableModel } from '../../core/services/briefings/read.ts';
import { createBriefing } from '../../core/services/briefings/write.ts';
import { writeChecked } from '../../core/exporters/write-checked.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

const text = { type: 'string' } as const;

/** briefing FIL --format docx|pdf|md --out FIL [--title …] [--date …] */
export function runBriefing(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    format: text,
    out: text,
    title: text,
    date: text,
  });
  const { format = '', out } = values;
  if (!isBriefingFormat(format)) throw new WrongUse('Velg --format docx, pdf eller md.');
  if (!out) throw new WrongUse('Mangler --out.');
  const input = briefingCreateInput.safeParse({
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.date === undefined ? {} : { forDate: values.date }),
  });
  if (!input.success)
    throw new WrongUse(input.error.issues[0]?.message ?? 'Orienteringen er ikke riktig fylt ut.');
  return withFile(positionals[0] ?? '', async (context) => {
    guardTexts(context, 'briefing.create', input.data);
    const parts = hostParts(sessionOver(context.workspace), builtFolder, installedBrowserPrinter);
    const handler = createApp(parts);
    const printer = installedBrowserPrinter(handler);
    const { id, number } = createBriefing(context, input.data);
    try {
      const model = exportableModel(context, id);
      const bytes = await exportBriefing(model, format, {
        printer,
        assetsFolder: parts.assetsFolder,
      });
      const path = resolve(out);
      await writeChecked(path, bytes);
      return {
        json: {
          path,
          format,
          bytes: bytes.byteLength,
          briefing: id,
          number,
          sources: model.sources,
        },
        text: `Orientering ${number} er skrevet til ${path}.`,
      };
    } finally {
      await printer.dispose();
    }
  });
}
