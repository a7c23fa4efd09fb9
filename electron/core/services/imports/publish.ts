import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { formatNumber } from '../../../contract/format.ts';
import type { ImportProgress, PublishResult } from '../../../contract/imports.ts';
import { importedFile, publication } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { rememberProfile } from './profiles.ts';
import { findImport, importsOfFile, isBeingWritten } from './read.ts';
import type { StagedImport } from './stage.ts';
import { takenBefore } from './taken-before.ts';
import { discardFigures, stopped, writeFigures } from './write-figures.ts';

export interface PublishOptions {
  /** Made first. */
  backup: () => unknown;
  /** Aborting it leaves nothing of the file. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Takes a staged file into use as one step. The figures are written in bulk beside the change log, in
 * short transactions between other calls, and nobody sees them; the step holds only that they count.
 * The same file twice changes nothing. Errors: `validation`, `conflict`, `unavailable` when stopped.
 */
export async function publishImport(
  context: Context,
  staged: StagedImport,
  { backup, signal, onProgress }: PublishOptions,
): Promise<PublishResult> {
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
  const { same, isCounting } = await takenBefore(context, staged);
  if (same && isCounting)
    return {
      importId: same.id,
      changed: false,
      sentence: `«${fileName}» er allerede i bruk. Ingenting er endret.`,
      indicators,
    };
  if (same) return { ...countAgain(context, same.id), indicators };
  const known = importsOfFile(context, hash).length;
  const refuseTaken = () => {
    if (!isBeingWritten(context, hash) && importsOfFile(context, hash).length === known) return;
    throw new DomainError('conflict', `«${fileName}» er alt på vei inn. Vent til den er ferdig.`);
  };
  refuseTaken();
  onProgress?.({ phase: 'backup', done: 0, total: null });
  await backup();
  if (signal?.aborted) throw stopped();
  // Another window may have begun while the backup was made.
  refuseTaken();
  const importId = context.newId();
  const at = context.now().toISOString();
  const sentence = `Tall tatt i bruk: ${content} (${fileName})`;
  try {
    await writeFigures(context, { importId, at, staged }, { signal, onProgress });
    command(context, 'import.publish', sentence, (db) => {
      db.update(importedFile).set({ isWhole: 1 }).where(eq(importedFile.id, importId)).run();
      if (staged.mapping) rememberProfile(context, db, staged.mapping);
      db.insert(publication).values({ importId, at }).run();
    });
  } catch (error) {
    await discardFigures(context, importId, onProgress);
    throw error;
  }
  return {
    importId,
    changed: true,
    sentence: `${sentence}. ${formatNumber(report.accepted, 0)} tall godtatt, ${formatNumber(report.hidden, 0)} skjult av kilden.`,
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
  return countAgain(context, importId);
}

/** The figures of an import count before those of every other. */
function countAgain(context: Context, importId: string): Omit<PublishResult, 'indicators'> {
  const sentence = `Tall tatt i bruk igjen: ${findImport(context, importId).fileName}`;
  const at = context.now().toISOString();
  command(context, 'import.republish', sentence, (db) =>
    db
      .insert(publication)
      .values({ importId, at })
      .onConflictDoUpdate({ target: publication.importId, set: { at } })
      .run(),
  );
  return { importId, changed: true, sentence };
}
