import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { formatNumber, joinWords } from '../../../contract/format.ts';
import type { ImportEntry, ImportProgress, PublishResult } from '../../../contract/imports.ts';
import { importedFile, publication } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { rememberProfile } from './profiles.ts';
import { findImport, findImportByHash, isBeingWritten } from './read.ts';
import type { StagedImport } from './stage.ts';
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
  const known = findImportByHash(context, hash);
  if (known) refuseOther(known, indicators);
  if (known?.isInUse)
    return {
      importId: known.id,
      changed: false,
      sentence: `«${fileName}» er allerede i bruk. Ingenting er endret.`,
      indicators,
    };
  if (known) return { ...republishImport(context, known.id), indicators };
  refuseTaken(context, hash, fileName);
  onProgress?.({ phase: 'backup', done: 0, total: null });
  await backup();
  if (signal?.aborted) throw stopped();
  // Another window may have begun while the backup was made.
  refuseTaken(context, hash, fileName);
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

/** The very same bytes again for another indicator: said, never passed over in silence. */
function refuseOther(known: ImportEntry, wanted: readonly { name: string }[]): void {
  const others = wanted.filter(({ name }) => !known.indicators.includes(name));
  if (others.length === 0) return;
  throw new DomainError(
    'conflict',
    `«${known.fileName}» er alt tatt inn for ${joinWords(known.indicators)}, ikke for ${joinWords(others.map(({ name }) => name))}. Ingenting er endret.`,
    {
      way: 'Hent et eget uttrekk med det andre målet, så er fila en annen. Neste gang: koble alle målene samtidig på skjermen «Importér statistikk».',
    },
  );
}

function refuseTaken(context: Context, hash: string, fileName: string): void {
  if (!isBeingWritten(context, hash) && findImportByHash(context, hash) === null) return;
  throw new DomainError('conflict', `«${fileName}» er alt på vei inn. Vent til den er ferdig.`);
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
