import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeBackup } from '../../../db/backup.ts';
import { DomainError } from '../../contract/errors.ts';
import { capital, counted } from '../../contract/format.ts';
import type { ImportNote, SourceStatement } from '../../contract/imports.ts';
import type { MappingAsk } from '../../contract/mapping.ts';
import { publishImport } from '../../core/services/imports/publish.ts';
import { previewImport } from '../../core/services/imports/preview.ts';
import type { Context } from '../../core/services/context.ts';
import {
  placeNamed,
  readImport,
  stageMapped,
  unmappedOf,
  type FileReader,
  type ReadingChoice,
  type SeveralTables,
  type StagedImport,
  type UnmappedImport,
} from '../../core/services/imports/stage.ts';
import { findIndicator } from '../../core/services/indicators/gather.ts';
import { endSignal } from '../end-signal.ts';
import { readerIn } from '../parts.ts';
import { readArgs, type Answer } from './args.ts';
import { answer, choiceWord, unlikeAsks, type Said } from './import-answers.ts';
import { progressLines } from './progress.ts';
import { tableChoice, tableFlags } from './table-choice.ts';
import { withFile } from './with-file.ts';

/** As the app itself takes from a page; a table a source hands out is far below. */
const maxBytes = 60 * 1024 * 1024;

/**
 * import FIL DATAFIL [--indicator NØKKEL] [--choose …] … [--dry-run]. Ctrl C stops it, and nothing is left.
 * Where a table can be read in two ways the answer is the list of questions, and nothing is taken in.
 */
export function runImport(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, {
    indicator: { type: 'string' },
    choose: { type: 'string', multiple: true },
    place: { type: 'string', multiple: true },
    period: { type: 'string' },
    source: { type: 'string' },
    sign: { type: 'string', multiple: true },
    unit: { type: 'string' },
    reason: { type: 'string' },
    ...tableFlags,
    'dry-run': { type: 'boolean' },
  });
  const [file = '', data = ''] = positionals;
  const bytes = readBytes(resolve(data));
  return withFile(file, async (context) => {
    const reader = readerIn(builtFolder);
    const stop = new AbortController();
    void endSignal().then(() => stop.abort());
    const options = { signal: stop.signal, onProgress: progressLines() };
    try {
      const wanted = tableChoice(values);
      const fileName = basename(data);
      const read = await readImport(context, reader, { fileName, bytes, wanted }, options);
      if (read.kind === 'tables') return severalTables(read);
      const said = values.indicator
        ? { ...values, indicator: findIndicator(context, values.indicator).row.id }
        : values;
      const staged = await stageSaid(context, reader, read, said, options);
      if ('open' in staged) return unanswered(fileName, staged.open);
      if (said.indicator) requireIndicator(staged, said.indicator);
      const { rows: _rows, token: _token, ...preview } = await previewImport(context, staged);
      const report = {
        ...preview,
        indicators: staged.report.series.map((series) => series.indicatorId),
      };
      if (values['dry-run'])
        return { json: report, text: summary(report), isRefused: report.stops.length > 0 };
      const backup = () => makeBackup(context.workspace, { now: context.now() });
      const { indicators: _named, ...result } = await publishImport(context, staged, {
        backup,
        ...options,
      });
      return { json: { ...report, ...result }, text: `${result.sentence}\n${summary(report)}` };
    } finally {
      await reader.close();
    }
  });
}

/** The file judged by its profile or by what the call says; or the questions the call leaves open. */
async function stageSaid(
  context: Context,
  reader: FileReader,
  read: StagedImport | UnmappedImport,
  said: Said,
  options: ReadingChoice,
): Promise<StagedImport | { open: MappingAsk[] }> {
  const isSaid = saidWords.some((word) => said[word] !== undefined);
  // A remembered profile answers for itself; what the call says goes before it.
  if (read.kind === 'staged' && !(isSaid && read.question)) return read;
  const table = read.kind === 'staged' ? unmappedOf(read) : read;
  if (table === null) return read as StagedImport;
  const { question, fileName, format } = table;
  const changed = question.remembered?.changed;
  if (changed && said.indicator === undefined)
    throw new DomainError('validation', `«${fileName}»: ${changed}`, {
      way: 'Si med --indicator NØKKEL hva tallene er, eller svar på skjermen «Importér statistikk».',
    });
  const { mapping, open } = answer(question, said, (name) => placeNamed(context, name));
  if (open.length > 0) return { open };
  if (Object.keys(mapping.indicators).length === 0)
    throw new DomainError(
      'validation',
      `«${fileName}» ble lest (${format}), men appen vet ikke hvilken indikator tallene hører til.`,
      {
        way: 'Si det med --indicator NØKKEL, eller koble kolonnene på skjermen «Importér statistikk».',
      },
    );
  const named = { mapping, name: question.title || fileName };
  const staged = await stageMapped(context, reader, table, named, options);
  const unlike = unlikeAsks(staged.report.stops);
  return unlike.length > 0 ? { open: unlike } : staged;
}

const saidWords = ['choose', 'place', 'period', 'source', 'sign', 'unit', 'reason'] as const;

/** The questions a table leaves open, each with its readings and the flag that settles it. */
function unanswered(fileName: string, open: readonly MappingAsk[]): Answer {
  const many = capital(
    counted(open.length, { one: 'spørsmål', many: 'spørsmål', gender: 'neuter' }),
  );
  const message = `«${fileName}» kan leses på flere måter. ${many} må besvares først. Ingenting er tatt inn.`;
  const lines = open.flatMap((ask) => [
    `Spørsmål: ${ask.sentence}`,
    ...ask.choices.slice(0, shownChoices).map(({ value, label }) => {
      const word = choiceWord(ask, value);
      return `    ${word}${label === word ? '' : `  ${label}`}`;
    }),
    ...(ask.choices.length > shownChoices
      ? [`    … og ${ask.choices.length - shownChoices} til`]
      : []),
    `  Svar med ${ask.flag}`,
  ]);
  const error = { code: 'validation', message, way: open.map(({ flag }) => flag).join(' ') };
  return {
    json: { error, questions: open },
    text: [message, ...lines].join('\n'),
    isRefused: true,
  };
}

/** A workbook with several tables: each with its first rows, and how one is chosen. */
function severalTables({ fileName, tables }: SeveralTables): Answer {
  const message = `«${fileName}» har ${tables.length} tabeller. Velg én med --table NUMMER (eller --sheet NAVN). Ingenting er tatt inn.`;
  const lines = tables.flatMap(({ number, sheet, row, title, figures, headings, rows }) => [
    `${number}: arket «${sheet}» fra rad ${row}, ${figures} tall${title === '' ? '' : `. ${title}`}`,
    ...[headings, ...rows].map((cells) => `    ${cells.join(' | ')}`),
  ]);
  const error = { code: 'validation', message, way: '--table NUMMER' };
  return { json: { error, tables }, text: [message, ...lines].join('\n'), isRefused: true };
}

const shownChoices = 40;

/** The bytes of a file of statistics. Errors: `not_found`, `validation` for a folder or one too large. */
export function readBytes(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      throw new DomainError('validation', `${path} er en mappe. Velg fila med tallene i den.`);
    if (stat.size > maxBytes)
      throw new DomainError(
        'validation',
        `${path} er på ${Math.round(stat.size / 1024 / 1024)} MB. Appen leser filer opp til 60 MB.`,
        { way: 'Hent færre år eller færre steder om gangen.' },
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      'not_found',
      `Datafila ${path} kunne ikke leses. Sjekk navn og tilgang.`,
      { cause: error },
    );
  }
}

function requireIndicator(staged: StagedImport, indicatorId: string): void {
  const { series: all, stops } = staged.report;
  // What stops the import comes before what is missing because of it.
  if (stops.length > 0 || all.some((series) => series.indicatorId === indicatorId)) return;
  throw new DomainError(
    'validation',
    `«${staged.fileName}» har ingen tall for ${indicatorId}. Den har ${all.map((s) => s.indicatorId).join(', ')}.`,
  );
}

function summary({
  counts,
  columns,
  sourceName,
  sourceStated,
  periodLabel,
  notes,
  stops,
}: {
  sourceName: string;
  sourceStated: SourceStatement;
  periodLabel: string;
  counts: { accepted: number; hidden: number; missing: number };
  columns: { measure: string; indicatorName: string | null; definition: string }[];
  notes: Told[];
  stops: Told[];
}): string {
  return [
    ...columns.map(
      ({ measure, indicatorName, definition }) =>
        `«${measure}» i fila blir «${indicatorName ?? ''}»: ${definition}`,
    ),
    `Kilde: ${sourceName}${sourceStated === 'nobody' ? ' (si den med --source NAVN)' : ''}. Perioder: ${periodLabel === '' ? 'ingen' : periodLabel}.`,
    `Godtatt ${counts.accepted}, skjult av kilden ${counts.hidden}, mangler ${counts.missing}.`,
    ...notes.map((note) => `Merknad: ${told(note)}`),
    ...stops.map((stop) => `Stopp: ${told(stop)}`),
  ].join('\n');
}

type Told = Pick<ImportNote, 'sentence' | 'detail'>;

function told({ sentence, detail }: Told): string {
  const whole = /[.:!?]$/.test(sentence) ? sentence : `${sentence}.`;
  return detail === null || detail === '' ? whole : `${whole} ${detail}`;
}
