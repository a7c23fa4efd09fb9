import { resolve } from 'node:path';
import { createApp } from '../../app/app.ts';
import {
  exportBriefing,
  formatChoice,
  isBriefingFormat,
} from '../../core/services/briefings/export.ts';
import { hostParts, installedBrowserPrinter } from '../parts.ts';
import { sessionOver } from '../../core/services/workspace/session-over.ts';
import { briefingCreateInput } from '../../contract/briefings.ts';
import { guardTexts } from '../../core/services/privacy/guard-texts.ts';
import { versionOf } from '../../core/services/briefings/public.ts';
import { takeSnapshot } from '../../core/services/briefings/snapshots.ts';
import { createBriefing } from '../../core/services/briefings/write.ts';
import { documentsHere } from '../../core/exporters/documents.ts';
import { writeChecked } from '../../core/exporters/write-checked.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

const text = { type: 'string' } as const;

/**
 * briefing FIL --format docx|pdf|pptx|xlsx|md|json --out FIL [--title …] [--date …] [--kind …] [--measure N] [--public]
 *
 * Makes a briefing, freezes it and writes it.
 */
export function runBriefing(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    format: text,
    out: text,
    title: text,
    date: text,
    kind: text,
    measure: text,
    public: { type: 'boolean' },
  });
  const { format = '', out } = values;
  if (!isBriefingFormat(format)) throw new WrongUse(`Velg --format ${formatChoice}.`);
  if (!out) throw new WrongUse('Mangler --out.');
  const input = briefingCreateInput.safeParse({
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.date === undefined ? {} : { forDate: values.date }),
    ...(values.kind === undefined ? {} : { kind: values.kind }),
    ...(values.measure === undefined ? {} : { measureId: Number(values.measure) }),
  });
  if (!input.success)
    throw new WrongUse(input.error.issues[0]?.message ?? 'Orienteringen er ikke riktig fylt ut.');
  return withFile(positionals[0] ?? '', async (context) => {
    guardTexts(context, 'briefing.create', input.data);
    const parts = hostParts(
      sessionOver(context.workspace),
      builtFolder,
      installedBrowserPrinter,
      null,
    );
    const handler = createApp(parts);
    const printer = installedBrowserPrinter(handler);
    const documents = parts.documents ?? documentsHere;
    const { id, number } = createBriefing(context, input.data);
    try {
      const frozen = takeSnapshot(context, id);
      const model = versionOf(frozen, values.public ? 'public' : 'internal');
      const made = await exportBriefing(model, format, {
        printer,
        documents,
        assetsFolder: parts.assetsFolder,
      });
      const path = resolve(out);
      await writeChecked(path, made);
      return {
        json: {
          path,
          format,
          bytes: made.bytes.byteLength,
          briefing: id,
          number,
          snapshot: frozen.snapshot,
          sources: model.sources,
        },
        text: `Orientering ${number} er skrevet til ${path}.`,
      };
    } finally {
      await printer.dispose();
      await documents.dispose();
    }
  });
}
