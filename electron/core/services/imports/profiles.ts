import { desc, eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { ProfileListing, ProfileUpdate } from '../../../contract/imports.ts';
import { cubeMappingSchema } from '../../../contract/mapping.ts';
import { importProfile } from '../../../../db/schema/index.ts';
import type { KnownMapping } from '../../importers/reading/types.ts';
import { command, type Context } from '../context.ts';
import { findIndicator, indicatorDefinitions } from '../indicators/gather.ts';

/** The mappings that are remembered, newest first, with what each makes of its table. */
export function listProfiles(context: Context): ProfileListing[] {
  const definitions = indicatorDefinitions(context).map(({ row }) => row);
  const names = new Map(definitions.map((row) => [row.id, row.shortName]));
  const choicesFor = (indicatorId: string) => {
    const kind = definitions.find((row) => row.id === indicatorId)?.periodKind;
    return definitions
      .filter(({ origin, periodKind }) => origin === 'official' && periodKind === kind)
      .map((row) => ({ id: row.id, name: row.name }));
  };
  return rows(context).map(({ id, name, at, mapping, meaning, revision }) => {
    const read = cubeMappingSchema.parse(JSON.parse(mapping));
    const words = meaning === '' ? {} : (JSON.parse(meaning) as Record<string, string>);
    return {
      ...{ id, name, at, revision },
      measures: Object.entries(read.indicators).map(([category, indicatorId]) => ({
        category,
        label: words[`${read.measureDimension}=${category}`] ?? category,
        indicatorId,
        indicatorName: names.get(indicatorId) ?? indicatorId,
        choices: choicesFor(indicatorId),
      })),
      filters: Object.entries(read.filters).map(([dimension, category]) => ({
        dimension,
        label: words[`${dimension}=${category}`] ?? category,
      })),
    };
  });
}

/** What reading a file compares its table with. */
export function knownMappings(context: Context): KnownMapping[] {
  return rows(context).map(({ name, fingerprint, mapping, meaning }) => ({
    ...{ name, fingerprint, meaning },
    mapping: cubeMappingSchema.parse(JSON.parse(mapping)),
  }));
}

/** Keeps a mapping for next year's file; runs inside the publishing step. */
export function rememberProfile(
  context: Context,
  db: Context['workspace']['db'],
  { name, fingerprint, mapping, meaning }: KnownMapping,
): void {
  const values = { name, mapping: JSON.stringify(mapping), meaning };
  const before = db
    .select()
    .from(importProfile)
    .where(eq(importProfile.fingerprint, fingerprint))
    .get();
  const isSame = before?.name === name && before.mapping === values.mapping;
  if (isSame && before.meaning === meaning) return;
  const at = context.now().toISOString();
  const revision = (before?.revision ?? 0) + 1;
  db.insert(importProfile)
    .values({ ...values, id: context.newId(), fingerprint, at, revision })
    .onConflictDoUpdate({ target: importProfile.fingerprint, set: { ...values, at, revision } })
    .run();
}

/**
 * Renames a mapping and says anew which indicator each of its measures belongs to; figures taken in
 * with it stay. Errors: `not_found`, `conflict` when somebody changed it meanwhile, `validation`.
 */
export function updateProfile(context: Context, update: ProfileUpdate): void {
  const { id, name, revision, indicators } = update;
  const found = findProfile(context, id);
  if (found.revision !== revision)
    throw new DomainError('conflict', `Importprofilen «${found.name}» er endret av noen andre.`, {
      way: 'Last inn siden på nytt og gjør endringen en gang til.',
    });
  const before = cubeMappingSchema.parse(JSON.parse(found.mapping));
  for (const category of Object.keys(indicators))
    if (!Object.hasOwn(before.indicators, category))
      throw new DomainError('validation', `Profilen har ingen kolonne «${category}».`);
  for (const [category, indicatorId] of Object.entries(indicators)) {
    const now = findIndicator(context, before.indicators[category] ?? '').row;
    const next = findIndicator(context, indicatorId).row;
    if (next.periodKind !== now.periodKind)
      throw new DomainError(
        'validation',
        `«${next.shortName}» har en annen slags periode enn «${now.shortName}». Velg en annen indikator.`,
      );
  }
  if (Object.keys(indicators).length === 0)
    throw new DomainError('validation', 'Profilen må peke på minst én indikator.');
  if (new Set(Object.values(indicators)).size < Object.keys(indicators).length)
    throw new DomainError('validation', 'To kolonner kan ikke gå til samme indikator.');
  const mapping = JSON.stringify({ ...before, indicators });
  command(context, 'import.updateProfile', `Importprofil endret: ${name}`, (db) =>
    db
      .update(importProfile)
      .set({ name, mapping, revision: revision + 1 })
      .where(eq(importProfile.id, id))
      .run(),
  );
}

/** Forgets a mapping; figures taken in with it stay. */
export function removeProfile(context: Context, id: string): void {
  const found = findProfile(context, id);
  command(context, 'import.removeProfile', `Importprofil slettet: ${found.name}`, (db) =>
    db.delete(importProfile).where(eq(importProfile.id, id)).run(),
  );
}

function rows({ workspace: { db } }: Context) {
  return db.select().from(importProfile).orderBy(desc(importProfile.at)).all();
}

function findProfile(context: Context, id: string) {
  const found = rows(context).find((profile) => profile.id === id);
  if (found) return found;
  throw new DomainError('not_found', 'Profilen finnes ikke lenger. Last inn siden på nytt.');
}
