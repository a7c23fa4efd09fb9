import { basename, resolve } from 'node:path';
import { cardEncodings, type CardEncoding } from '../../contract/card-files.ts';
import { EncodingError } from '../../contract/encoding-error.ts';
import { exportCards } from '../../core/services/card-files/export.ts';
import { publishCards } from '../../core/services/card-files/publish.ts';
import { previewCards, readCardFile } from '../../core/services/card-files/stage.ts';
import { writeChecked } from '../../core/exporters/write-checked.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { readBytes } from './import.ts';
import { withFile } from './with-file.ts';

function measureOf(value: string | undefined): number {
  const measureId = Number(value);
  if (Number.isInteger(measureId) && measureId >= 1 && measureId <= 99) return measureId;
  throw new WrongUse('Si hvilket tiltak det gjelder med --measure N.');
}

/** export-cards FIL --measure N --csv UT */
export function runExportCards(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 1, {
    measure: { type: 'string' },
    csv: { type: 'string' },
  });
  const measureId = measureOf(values.measure);
  const out = values.csv;
  if (!out) throw new WrongUse('Si hvor fila skal ligge med --csv UT.');
  return withFile(
    positionals[0] ?? '',
    async (context) => {
      const { file, count } = exportCards(context, measureId);
      await writeChecked(resolve(out), file);
      return {
        json: {
          measure: measureId,
          cards: count,
          file: resolve(out),
          bytes: file.bytes.byteLength,
        },
        text: `${count} kort fra tiltak ${measureId} skrevet til ${out}.`,
      };
    },
    { readOnly: true },
  );
}

/** import-cards FIL KILDE --measure N [--encoding windows|mac] [--dry-run] */
export function runImportCards(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, {
    measure: { type: 'string' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  const measureId = measureOf(values.measure);
  const encoding = encodingOf(values.encoding);
  const [file = '', source = ''] = positionals;
  return withFile(file, async (context) => {
    const bytes = readBytes(resolve(source));
    const staged = await readCardFile(context, basename(source), bytes, encoding).catch(inDoubt);
    if (staged instanceof EncodingError) return askEncoding(staged);
    const { token: _token, ...preview } = previewCards(context, staged, measureId);
    if (values['dry-run'])
      return {
        json: preview,
        text: [
          `${preview.cards.length} kort kan hentes fra «${preview.fileName}».`,
          ...told(preview),
        ].join('\n'),
      };
    // Persons nobody has given a role are left out; a role or service already in use is kept.
    const report = publishCards(context, staged, {
      measureId,
      lists: preview.lists.map(({ name, columnId }) => ({
        name,
        target: columnId === null ? { kind: 'new' } : { kind: 'column', columnId },
      })),
      people: preview.people.map(({ name, role }) => ({ name, role: role ?? '' })),
      withArchived: false,
    });
    return { json: report, text: [`${report.sentence}.`, ...told(report)].join('\n') };
  });
}

function encodingOf(value: string | undefined): CardEncoding | undefined {
  const encoding = cardEncodings.find((known) => known === value);
  if (value === undefined || encoding) return encoding;
  throw new WrongUse(`--encoding kan være ${cardEncodings.join(' eller ')}.`);
}

function inDoubt(error: unknown): EncodingError {
  if (error instanceof EncodingError) return error;
  throw error;
}

/** A file whose letters are in doubt: how each reading looks, and the flag that settles it. */
function askEncoding({ message, readings }: EncodingError): Answer {
  const text = readings.flatMap(({ encoding, lines }) => [
    `--encoding ${encoding}`,
    ...lines.map((line) => `    ${line}`),
  ]);
  const error = { code: 'validation', message, way: '--encoding' };
  return {
    json: { error, readings },
    text: [message, ...text].join('\n'),
    isRefused: true,
  };
}

function told(report: { leftOut: { what: string; why: string }[]; notes: string[] }): string[] {
  return [
    ...report.leftOut.map(({ what, why }) => `Ikke tatt med: ${what}. ${why}`),
    ...report.notes.map((note) => `Merknad: ${note}`),
  ];
}
