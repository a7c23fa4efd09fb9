import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeBackup } from '../../../db/backup.ts';
import { DomainError } from '../../contract/errors.ts';
import { publishImport } from '../../core/services/imports/publish.ts';
import { previewImport } from '../../core/services/imports/preview.ts';
import type { Context } from '../../core/services/context.ts';
import {
  readImport,
  stageMapped,
  type FileReader,
  type ReadingChoice,
  type StagedImport,
  type UnmappedImport,
} from '../../core/services/imports/stage.ts';
import { findIndicator } from '../../core/services/indicators/gather.ts';
import { endSignal } from '../end-signal.ts';
import { readerIn } from '../parts.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { progressLines } from './progress.ts';
import { withFile } from './with-file.ts';

/** As the app itself takes from a page; a table a source hands out is far below. */
const maxBytes = 60 * 1024 * 1024;

/** import FIL DATAFIL [--indicator NØKKEL] [--choose VARIABEL=KODE]… [--dry-run]. Ctrl C stops it, and nothing is left. */
export function runImport(args: string[], builtFolder: string): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, {
    indicator: { type: 'string' },
    choose: { type: 'string', multiple: true },
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
      const read = await readImport(context, reader, { fileName: basename(data), bytes }, options);
      const staged =
        read.kind === 'staged' ? read : await stageGuess(context, reader, read, values, options);
      if (values.indicator)
        requireIndicator(staged, findIndicator(context, values.indicator).row.id);
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

/** A table nobody has mapped yet: our best guess at places and periods, for the indicator named. */
async function stageGuess(
  context: Context,
  reader: FileReader,
  read: UnmappedImport,
  said: { indicator?: string | undefined; choose?: string[] | undefined },
  options: ReadingChoice,
): Promise<StagedImport> {
  const { question, fileName, format } = read;
  const { suggestion: guess, remembered } = question;
  const indicator = said.indicator ? findIndicator(context, said.indicator).row : null;
  const wanted = indicator?.id;
  const chosen = readChoices(said.choose ?? []);
  const [measure = ''] = Object.keys(guess.indicators);
  const measures = question.dimensions.find((d) => d.code === guess.measureDimension);
  const isShare = (label: string) => /prosent|andel|%|per ?cent/i.test(label);
  const fitting = measures?.categories.find(
    ({ label }) => indicator === null || isShare(label) === (indicator.unit === '%'),
  );
  const category =
    chosen.get(guess.measureDimension ?? '') ??
    (fitting?.code || measure || measures?.categories[0]?.code || '');
  const indicators = wanted ? { [category]: wanted } : guess.indicators;
  if (remembered?.changed && !wanted)
    throw new DomainError('validation', `«${fileName}»: ${remembered.changed}`, {
      way: 'Si med --indicator NØKKEL hva tallene er, eller svar på skjermen «Importér statistikk».',
    });
  if (Object.keys(indicators).length === 0)
    throw new DomainError(
      'validation',
      `«${fileName}» ble lest (${format}), men appen vet ikke hvilken indikator tallene hører til.`,
      {
        way: 'Si det med --indicator NØKKEL, eller koble kolonnene på skjermen «Importér statistikk».',
      },
    );
  const filters = { ...guess.filters };
  for (const [dimension, code] of chosen) if (dimension in filters) filters[dimension] = code;
  const mapping = { ...guess, indicators, filters };
  return stageMapped(context, reader, read, { mapping, name: question.title || fileName }, options);
}

/** «Kjonn=0» as variable and code. */
function readChoices(words: readonly string[]): Map<string, string> {
  return new Map(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at < 1) throw new WrongUse(`--choose tar VARIABEL=KODE, fikk «${word}».`);
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

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
  notes,
  stops,
}: {
  counts: { accepted: number; hidden: number; missing: number };
  notes: { sentence: string }[];
  stops: { sentence: string }[];
}): string {
  return [
    `Godtatt ${counts.accepted}, skjult av kilden ${counts.hidden}, mangler ${counts.missing}.`,
    ...notes.map((note) => `Merknad: ${note.sentence}`),
    ...stops.map((stop) => `Stopp: ${stop.sentence}`),
  ].join('\n');
}
