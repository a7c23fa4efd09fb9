import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { PublishResult } from '../../../contract/imports.ts';
import { importedFile, publication, vintage } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { rememberProfile } from './profiles.ts';
import { findImport, findImportByHash } from './read.ts';
import type { StagedImport } from './stage.ts';

/**
 * Takes a staged file into use as one step; `backup` is made first. The figures are written in bulk
 * beside the change log: the step holds only that they count. The same file twice changes nothing.
 */
export function publishImport(
  context: Context,
  staged: StagedImport,
  backup: () => unknown,
): PublishResult {
  const { report, hash, fileName, content } = staged;
  const indicators = report.series.map(({ indicatorId }) => ({
    id: indicatorId,
    name: findIndicator(context, indicatorId).row.shortName,
  }));
  const [stop] = report.stops;
  if (stop)
    throw new DomainError(
      'validation',
      `Fila kan ikke tas i bruk: ${stop.sentence}.${stop.detail ? ` ${stop.detail}` : ''}`,
    );
  const known = findImportByHash(context, hash);
  if (known?.isInUse)
    return {
      importId: known.id,
      changed: false,
      sentence: `«${fileName}» er allerede i bruk. Ingenting er endret.`,
      indicators,
    };
  if (known) return { ...republishImport(context, known.id), indicators };
  backup();
  const importId = context.newId();
  const at = context.now().toISOString();
  const sentence = `Tall tatt i bruk: ${content} (${fileName})`;
  command(context, 'import.publish', sentence, (db) => {
    db.insert(importedFile)
      .values({
        ...{ id: importId, fileName, fileHash: hash, at },
        fileBytes: staged.bytes,
        format: staged.format,
        request: staged.request,
        sourceId: staged.sourceId,
        report: JSON.stringify({ ...report, series: undefined }),
        actor: context.actor,
      })
      .run();
    if (staged.mapping) rememberProfile(context, db, staged.mapping);
    writeFigures(context, importId, staged);
    db.insert(publication).values({ importId, at }).run();
  });
  return {
    importId,
    changed: true,
    sentence: `${sentence}. ${report.accepted} tall godtatt, ${report.hidden} skjult av kilden.`,
    indicators,
  };
}

/** Takes all figures of one import out of use; the figures stay and can be taken in again. */
export function withdrawImport(context: Context, importId: string): void {
  const entry = findImport(context, importId);
  if (!entry.isInUse)
    throw new DomainError('conflict', `«${entry.fileName}» er alt trukket tilbake.`);
  command(context, 'import.withdraw', `Tall trukket tilbake: ${entry.fileName}`, (db) =>
    db.delete(publication).where(eq(publication.importId, importId)).run(),
  );
}

/** Takes a withdrawn import into use again. */
export function republishImport(
  context: Context,
  importId: string,
): Omit<PublishResult, 'indicators'> {
  const entry = findImport(context, importId);
  if (entry.isInUse) throw new DomainError('conflict', `«${entry.fileName}» er alt i bruk.`);
  const sentence = `Tall tatt i bruk igjen: ${entry.fileName}`;
  command(context, 'import.republish', sentence, (db) =>
    db.insert(publication).values({ importId, at: context.now().toISOString() }).run(),
  );
  return { importId, changed: true, sentence };
}

/** Prepared statements: drizzle's builder costs five times as much per row. */
function writeFigures(
  { workspace: { db, sqlite } }: Context,
  importId: string,
  { report }: StagedImport,
): void {
  const period = sqlite.prepare(
    'INSERT OR IGNORE INTO period (code, kind, start_date, end_date) VALUES (?, ?, ?, ?)',
  );
  for (const { code, kind, start, end } of report.periods) period.run(code, kind, start, end);
  const row = sqlite.prepare(
    'INSERT INTO observation (vintage_id, place, period, value, status, raw, source_place) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { indicatorId, rows } of report.series) {
    const { id } = db
      .insert(vintage)
      .values({ importId, indicatorId })
      .returning({ id: vintage.id })
      .get();
    for (const { place, period: code, value, status, raw, sourcePlace } of rows)
      row.run(id, place, code, value, status, raw, sourcePlace);
  }
}
