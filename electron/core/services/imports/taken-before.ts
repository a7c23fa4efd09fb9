import { createHash } from 'node:crypto';
import { setImmediate as otherCalls } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { importedFile, vintage } from '../../../../db/schema/index.ts';
import { joinWords } from '../../../contract/format.ts';
import type { ImportEntry, ImportPreview } from '../../../contract/imports.ts';
import { rowAt, rowCount, type PackedSeries } from '../../importers/reading/packed.ts';
import { note, type Note } from '../../importers/types.ts';
import type { Context } from '../context.ts';
import { effectOf } from './effect.ts';
import { importsOfFile } from './read.ts';
import type { StagedImport } from './stage.ts';

/** What the workspace knows of a file with the very same bytes. */
export interface TakenBefore {
  /** The import that gave the same figures to the same indicators, from the same source. */
  same: ImportEntry | null;
  /** True where those figures are the ones that count: taking them in again would change nothing. */
  isCounting: boolean;
  /** The times it was read in another way: another table, measure, place or source. */
  others: ImportEntry[];
}

/**
 * Whether a file has been taken in before, and how. The same bytes may hold several tables and measures, so
 * it is the figures that tell. Gives other calls their turn while it counts.
 */
export async function takenBefore(
  context: Context,
  staged: StagedImport,
  effect?: ImportPreview['effect'],
): Promise<TakenBefore> {
  const earlier = importsOfFile(context, staged.hash);
  if (earlier.length === 0) return { same: null, isCounting: false, others: [] };
  const wanted = new Map<string, string>();
  for (const series of staged.report.series)
    wanted.set(series.indicatorId, await hashOfSeries(series));
  const alike = earlier.filter(({ id }) => isAlike(context, id, staged, wanted));
  const same = alike.find(({ isInUse }) => isInUse) ?? alike[0] ?? null;
  const others = earlier.filter((entry) => entry !== same);
  if (!same?.isInUse) return { same, isCounting: false, others };
  const { newFigures, revisedTotal } = effect ?? (await effectOf(context, staged.report));
  return { same, isCounting: newFigures === 0 && revisedTotal === 0, others };
}

/** Says of a file that was read in another way before, or whose figures newer ones have taken the place of. */
export function takenBeforeNote({ same, isCounting, others }: TakenBefore): Note | null {
  if (isCounting) return null;
  if (same !== null) {
    const sentence = `Denne fila ga de samme tallene ${dayOf(same)}`;
    const detail = same.isInUse
      ? 'Nyere tall gjelder nå. Tar du den i bruk, gjelder tallene i denne fila igjen.'
      : 'De er trukket tilbake. Tar du fila i bruk, gjelder de igjen.';
    return note('same-file', sentence, { detail });
  }
  const [newest] = others;
  if (newest === undefined) return null;
  const state = newest.isInUse ? '' : ', og er trukket tilbake';
  return note(
    'same-file',
    `Denne fila er tatt inn før: ${joinWords(newest.indicators)}, ${dayOf(newest)}${state}`,
    { detail: 'Denne gangen gir den andre tall. Det som er tatt inn før, blir stående.' },
  );
}

/** «30.11.2026» */
export function dayOf({ at }: Pick<ImportEntry, 'at'>): string {
  return at.slice(0, 10).split('-').toReversed().join('.');
}

function isAlike(
  { workspace: { db } }: Context,
  importId: string,
  { source }: StagedImport,
  wanted: ReadonlyMap<string, string>,
): boolean {
  const file = db.select().from(importedFile).where(eq(importedFile.id, importId)).get();
  const vintages = db.select().from(vintage).where(eq(vintage.importId, importId)).all();
  const isSameSource =
    source.stated === 'nobody' ||
    file?.sourceStated === 'assumed' ||
    (file?.sourceId === source.id && file.sourceName === source.name);
  return (
    isSameSource &&
    vintages.length === wanted.size &&
    vintages.every(
      ({ indicatorId, figuresHash }) =>
        figuresHash !== null && wanted.get(indicatorId) === figuresHash,
    )
  );
}

const rowsAtATime = 2_000;

/** What `hashFigures` gives once these rows are written. */
async function hashOfSeries(series: PackedSeries): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < rowCount(series); at += 1) {
    const { place, period, value, status, raw, sourcePlace } = rowAt(series, at);
    hash.update(`${JSON.stringify([place, period, value, status, raw, sourcePlace])}\n`);
    if (at % rowsAtATime === 0) await otherCalls();
  }
  return hash.digest('hex');
}
