import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeBackup } from '../../../db/backup.ts';
import { DomainError } from '../../contract/errors.ts';
import { publishImport } from '../../core/services/imports/publish.ts';
import { previewImport, readImport, type StagedImport } from '../../core/services/imports/stage.ts';
import { findIndicator } from '../../core/services/indicators/gather.ts';
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
    const staged = await readImport(context, basename(data), readBytes(resolve(data)));
    if (values.indicator) requireIndicator(staged, findIndicator(context, values.indicator).row.id);
    const { rows: _rows, token: _token, ...preview } = previewImport(context, staged);
    const report = { ...preview, indicators: staged.report.series.map((series) => series.indicatorId) };
    if (values['dry-run']) return { json: report, text: summary(report), isRefused: report.stops.length > 0 };
    const backup = () => makeBackup(context.workspace, { now: context.now() });
    const { indicators: _named, ...result } = publishImport(context, staged, backup);
    return { json: { ...report, ...result }, text: `${result.sentence}\n${summary(report)}` };
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DomainError('not_found', `Datafila ${path} kunne ikke leses. Sjekk navn og tilgang.`, { cause: error });
  }
}

function requireIndicator(staged: StagedImport, indicatorId: string): void {
  if (staged.report.series.some((series) => series.indicatorId === indicatorId)) return;
  throw new DomainError(
    'validation',
    `«${staged.fileName}» har ingen tall for ${indicatorId}. Den har ${staged.report.series.map((s) => s.indicatorId).join(', ')}.`,
  );
}

function summary({ counts, notes, stops }: { counts: { accepted: number; hidden: number; missing: number }; notes: { sentence: string }[]; stops: { sentence: string }[] }): string {
  return [
    `Godtatt ${counts.accepted}, skjult av kilden ${counts.hidden}, mangler ${counts.missing}.`,
    ...notes.map((note) => `Merknad: ${note.sentence}`),
    ...stops.map((stop) => `Stopp: ${stop.sentence}`),
  ].join('\n');
}
