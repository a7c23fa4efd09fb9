import { desc, eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { cubeMappingSchema, type CubeMapping } from '../../../contract/mapping.ts';
import { importProfile } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';

export interface Profile {
  id: string;
  name: string;
  at: string;
}

/** The mappings that are remembered, newest first. */
export function listProfiles({ workspace: { db } }: Context): Profile[] {
  return db
    .select({ id: importProfile.id, name: importProfile.name, at: importProfile.at })
    .from(importProfile)
    .orderBy(desc(importProfile.at))
    .all();
}

/** The mapping used last time for a table of the same shape. */
export function findProfile(
  { workspace: { db } }: Context,
  fingerprint: string,
): { name: string; mapping: CubeMapping } | null {
  const row = db
    .select()
    .from(importProfile)
    .where(eq(importProfile.fingerprint, fingerprint))
    .get();
  return row ? { name: row.name, mapping: cubeMappingSchema.parse(JSON.parse(row.mapping)) } : null;
}

/** Keeps a mapping for next year's file; runs inside the publishing step. */
export function rememberProfile(
  context: Context,
  db: Context['workspace']['db'],
  { name, fingerprint, mapping }: { name: string; fingerprint: string; mapping: CubeMapping },
): void {
  const values = { name, mapping: JSON.stringify(mapping), at: context.now().toISOString() };
  db.insert(importProfile)
    .values({ ...values, id: context.newId(), fingerprint })
    .onConflictDoUpdate({ target: importProfile.fingerprint, set: values })
    .run();
}

/** Forgets a mapping; figures taken in with it stay. */
export function removeProfile(context: Context, id: string): void {
  const found = listProfiles(context).find((profile) => profile.id === id);
  if (!found)
    throw new DomainError('not_found', 'Profilen finnes ikke lenger. Last inn siden på nytt.');
  command(context, 'import.removeProfile', `Importprofil slettet: ${found.name}`, (db) =>
    db.delete(importProfile).where(eq(importProfile.id, id)).run(),
  );
}
