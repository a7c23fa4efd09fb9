import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type { ImportEntry } from '../../../contract/imports.ts';
import {
  importedFile,
  indicator,
  publication,
  source,
  vintage,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { sourceOfImport } from '../indicators/whose.ts';

const storedReport = z.object({ accepted: z.number(), hidden: z.number() });

/** Every file that has been taken in, newest first, in use or withdrawn. */
export function listImports({ workspace: { db } }: Context): ImportEntry[] {
  const names = Map.groupBy(
    db
      .select({ importId: vintage.importId, name: indicator.shortName })
      .from(vintage)
      .innerJoin(indicator, eq(indicator.id, vintage.indicatorId))
      .all(),
    (row) => row.importId,
  );
  return db
    .select({ file: importedFile, listed: source, publishedAt: publication.at })
    .from(importedFile)
    .innerJoin(source, eq(source.id, importedFile.sourceId))
    .leftJoin(publication, eq(publication.importId, importedFile.id))
    .where(eq(importedFile.isWhole, 1))
    .orderBy(desc(importedFile.at))
    .all()
    .map(({ file, listed, publishedAt }) => {
      const { id, fileName, fileHash, at, actor, sourceStated } = file;
      return {
        ...{ id, fileName, fileHash, at, actor, sourceStated },
        sourceName: sourceOfImport({ ...file, source: listed }, listed).name,
        ...storedReport.parse(JSON.parse(file.report)),
        isInUse: publishedAt !== null,
        indicators: (names.get(id) ?? []).map((row) => row.name),
      };
    });
}

/** Every time a file with these very bytes has been taken in, newest first. */
export function importsOfFile(context: Context, hash: string): ImportEntry[] {
  return listImports(context).filter((entry) => entry.fileHash === hash);
}

/** One import. Throws `not_found`. */
export function findImport(context: Context, importId: string): ImportEntry {
  const entry = listImports(context).find((candidate) => candidate.id === importId);
  if (!entry)
    throw new DomainError(
      'not_found',
      'Importen finnes ikke i denne fila. Last inn siden på nytt.',
    );
  return entry;
}

/** True while the figures of a file with these very bytes are being written. */
export function isBeingWritten({ workspace: { db } }: Context, hash: string): boolean {
  const unfinished = and(eq(importedFile.fileHash, hash), eq(importedFile.isWhole, 0));
  return db.select().from(importedFile).where(unfinished).get() !== undefined;
}
