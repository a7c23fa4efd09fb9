import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  comparisonResetInput,
  comparisonSaveInput,
  kostraGroupRemoveInput,
  kostraGroupSaveInput,
} from '../../../contract/comparisons.ts';
import { DomainError } from '../../../contract/errors.ts';
import { comparisonPlace, comparisonSet, kostraGroup, place } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { comparisonPlaces } from '../indicators/observations.ts';
import { findComparison } from './read.ts';

/** Stores what an indicator stands beside. `conflict` when it changed since it was read. */
export function saveComparison(context: Context, input: z.infer<typeof comparisonSaveInput>): void {
  const { indicatorId, places, revision, ...set } = input;
  const { row } = findIndicator(context, indicatorId);
  requireUnchanged(context, indicatorId, revision);
  const own = comparisonPlaces(context).own.code;
  for (const code of places) requireMunicipality(context, code, own);
  const sentence = `Sammenligning valgt for «${row.shortName}»`;
  command(context, 'comparison.save', sentence, (db) => {
    db.delete(comparisonPlace).where(eq(comparisonPlace.indicatorId, indicatorId)).run();
    const values = { ...set, revision: revision + 1 };
    db.insert(comparisonSet)
      .values({ indicatorId, ...values })
      .onConflictDoUpdate({ target: comparisonSet.indicatorId, set: values })
      .run();
    for (const [position, code] of [...new Set(places)].entries())
      db.insert(comparisonPlace).values({ indicatorId, place: code, position }).run();
  });
}

/** Back to what the app proposes. */
export function resetComparison(
  context: Context,
  { indicatorId, revision }: z.infer<typeof comparisonResetInput>,
): void {
  const { row } = findIndicator(context, indicatorId);
  requireUnchanged(context, indicatorId, revision);
  const sentence = `Sammenligning tilbake til forslaget for «${row.shortName}»`;
  command(context, 'comparison.reset', sentence, (db) => {
    db.delete(comparisonPlace).where(eq(comparisonPlace.indicatorId, indicatorId)).run();
    db.delete(comparisonSet).where(eq(comparisonSet.indicatorId, indicatorId)).run();
  });
}

/** The group says which KOSTRA group counts from a year, and where that stands: it is confirmed. */
export function saveKostraGroup(
  context: Context,
  input: z.infer<typeof kostraGroupSaveInput>,
): void {
  const { fromYear, place: code, source } = input;
  const { db } = context.workspace;
  const found = code === null ? null : db.select().from(place).where(eq(place.code, code)).get();
  if (code !== null && found?.kind !== 'group')
    throw new DomainError('validation', 'Velg en KOSTRA-gruppe fra lista.');
  if (code !== null && fromYear < 2020)
    throw new DomainError(
      'validation',
      'Før 2020 hadde SSB en annen inndeling med de samme numrene. Velg «Ingen gruppe» for årene før 2020.',
    );
  const values = { place: code, source, state: 'confirmed' } as const;
  const sentence = `KOSTRA-gruppe fra ${fromYear}: ${found?.name ?? 'ingen'}`;
  command(context, 'comparison.saveGroup', sentence, (tx) =>
    tx
      .insert(kostraGroup)
      .values({ fromYear, ...values })
      .onConflictDoUpdate({ target: kostraGroup.fromYear, set: values })
      .run(),
  );
}

/** Takes a year's group away; undo brings it back. */
export function removeKostraGroup(
  context: Context,
  { fromYear }: z.infer<typeof kostraGroupRemoveInput>,
): void {
  command(context, 'comparison.removeGroup', `KOSTRA-gruppe fra ${fromYear} tatt bort`, (db) =>
    db.delete(kostraGroup).where(eq(kostraGroup.fromYear, fromYear)).run(),
  );
}

/** Forgets the choice for an indicator that is removed; inside the caller's step. */
export function dropComparison(db: Context['workspace']['db'], indicatorId: string): void {
  db.delete(comparisonPlace).where(eq(comparisonPlace.indicatorId, indicatorId)).run();
  db.delete(comparisonSet).where(eq(comparisonSet.indicatorId, indicatorId)).run();
}

function requireUnchanged(context: Context, indicatorId: string, revision: number): void {
  if (findComparison(context, indicatorId).revision === revision) return;
  throw new DomainError(
    'conflict',
    'Sammenligningen er endret et annet sted siden du åpnet den. Ingenting er lagret.',
    { way: 'Lukk vinduet og åpne det på nytt.' },
  );
}

function requireMunicipality({ workspace: { db } }: Context, code: string, own: string): void {
  const found = db.select().from(place).where(eq(place.code, code)).get();
  if (found?.kind !== 'municipality' || code === own)
    throw new DomainError('validation', 'Velg en annen kommune fra lista.');
}
