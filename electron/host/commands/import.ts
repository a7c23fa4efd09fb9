import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeBackup } from '../../../db/backup.ts';
import { DomainError } from '../../contract/errors.ts';
import { publishImport } from '../../core/services/imports/publish.ts';
import type { Context } from '../../core/services/context.ts';
import {
  previewImport,
  readImport,
  stageMapped,
  type StagedImport,
  type UnmappedImport,
} from '../../core/services/imports/stage.ts';
import { suggestMapping } from '../../core/importers/suggest-mapping.ts';
import { findIndicator, indicatorDefinitions } from '../../core/services/indicators/gather.ts';
import { readArgs, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

/** import FIL DATAFIL [--indicator NØKKEL] [--dry-run] */
export function runImport(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, {
    indicator: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  const [file = '', data = ''] = positionals;
  return withFile(file, async (context) => {
    const read = await readImport(context, basename(data), readBytes(resolve(data)));
    const staged = read.kind === 'staged' ? read : stageGuess(context, read, values.indicator);
    if (values.indicator) requireIndicator(staged, findIndicator(context, values.indicator).row.id);
    const { rows: _rows, token: _token, ...preview } = previewImport(context, staged);
    const report = {
      ...preview,
      indicators: staged.report.series.map((series) => series.indicatorId),
    };
    if (values['dry-run'])
      return { json: report, text: summary(report), isRefused: report.stops.length > 0 };
    const backup = () => makeBackup(context.workspace, { now: context.now() });
    const { indicators: _named, ...result } = publishImport(context, staged, backup);
    return { json: { ...report, ...result }, text: `${result.sentence}\n${summary(report)}` };
  });
}

/** A table nobody has mapped yet: our best guess at places and periods, for the indicator named. */
function stageGuess(
  context: Context,
  read: UnmappedImport,
  indicatorId: string | undefined,
): StagedImport {
  const { cube, fileName, format } = read;
  const definitions = indicatorDefinitions(context).map(({ row }) => row);
  const guess = suggestMapping(cube, definitions);
  const [measure = ''] = Object.keys(guess.indicators);
  const wanted = indicatorId && findIndicator(context, indicatorId).row.id;
  const category = measure || (firstMeasure(read, guess.measureDimension) ?? '');
  const indicators = wanted ? { [category]: wanted } : guess.indicators;
  if (Object.keys(indicators).length === 0)
    throw new DomainError(
      'validation',
      `«${fileName}» ble lest (${format}), men appen vet ikke hvilken indikator tallene hører til.`,
      {
        way: 'Si det med --indicator NØKKEL, eller koble kolonnene på skjermen «Importér statistikk».',
      },
    );
  return stageMapped(context, read, { ...guess, indicators }, cube.title || fileName);
}

function firstMeasure({ cube }: UnmappedImport, dimension: string | null): string | undefined {
  return cube.dimensions.find((d) => d.code === dimension)?.categories[0]?.code;
}

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DomainError(
      'not_found',
      `Datafila ${path} kunne ikke leses. Sjekk navn og tilgang.`,
      { cause: error },
    );
  }
}

function requireIndicator(staged: StagedImport, indicatorId: string): void {
  if (staged.report.series.some((series) => series.indicatorId === indicatorId)) return;
  throw new DomainError(
    'validation',
    `«${staged.fileName}» har ingen tall for ${indicatorId}. Den har ${staged.report.series.map((s) => s.indicatorId).join(', ')}.`,
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
