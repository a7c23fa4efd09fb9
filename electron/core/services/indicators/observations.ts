import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import {
  importedFile,
  observation,
  place,
  placeChange,
  publication,
  source,
  vintage,
  workspace,
} from '../../../../db/schema/index.ts';
import { compareCodes } from '../../domain/periods.ts';
import type { Context } from '../context.ts';
import type { ImportSource } from './whose.ts';

export interface Observation {
  place: string;
  period: string;
  value: number | null;
  status: ObservationStatus;
  raw: string;
  sourcePlace: string;
  vintageId: number;
}

export interface Vintage extends ImportSource {
  id: number;
  /** 1 for the first file of this indicator in use, and so on. */
  number: number;
  fileName: string;
  fileHash: string;
  at: string;
}

/** The published vintages of one indicator, oldest first. */
export function publishedVintages({ workspace: { db } }: Context, indicatorId: string): Vintage[] {
  return db
    .select({
      id: vintage.id,
      fileName: importedFile.fileName,
      fileHash: importedFile.fileHash,
      at: importedFile.at,
      actor: importedFile.actor,
      sourceId: importedFile.sourceId,
      sourceName: importedFile.sourceName,
      sourceStated: importedFile.sourceStated,
      source,
    })
    .from(vintage)
    .innerJoin(importedFile, eq(importedFile.id, vintage.importId))
    .innerJoin(publication, eq(publication.importId, vintage.importId))
    .innerJoin(source, eq(source.id, importedFile.sourceId))
    .where(eq(vintage.indicatorId, indicatorId))
    .orderBy(asc(publication.at), asc(vintage.id))
    .all()
    .map((row, index) => ({ ...row, number: index + 1 }));
}

/**
 * The figures in use for some places of one indicator, periods ascending: where two vintages speak of
 * the same place and period, the newest counts.
 */
export function currentObservations(
  context: Context,
  indicatorId: string,
  places: readonly string[],
): Observation[] {
  const { db } = context.workspace;
  const current = new Map<string, Observation>();
  for (const { id } of publishedVintages(context, indicatorId)) {
    const rows = db
      .select()
      .from(observation)
      .where(and(eq(observation.vintageId, id), inArray(observation.place, [...places])))
      .all();
    for (const row of rows) current.set(`${row.place} ${row.period}`, row);
  }
  return [...current.values()].toSorted((a, b) => compareCodes(a.period, b.period));
}

export interface ComparisonPlaces {
  own: { code: string; name: string; history: string[] };
  /** The counties the municipality has lain in, each its own place with its validity. */
  counties: { code: string; name: string; validFrom: string | null; validTo: string | null }[];
  country: { code: string; name: string };
}

/** The municipality of this file with its code history, its counties over time, and the country. */
export function comparisonPlaces({ workspace: { db } }: Context): ComparisonPlaces {
  const code = db.select({ code: workspace.municipalityCode }).from(workspace).get()?.code ?? '';
  const find = (c: string) => db.select().from(place).where(eq(place.code, c)).get();
  const named = (c: string) => ({ code: c, name: find(c)?.name ?? c });
  const history = [code];
  for (let at = earlierCode(code); at && !history.includes(at); at = earlierCode(at))
    history.unshift(at);
  function earlierCode(to: string): string | undefined {
    const isRenumbering = and(eq(placeChange.toCode, to), eq(placeChange.kind, 'same'));
    return db.select().from(placeChange).where(isRenumbering).get()?.fromCode;
  }
  return {
    own: { ...named(code), history },
    // The first two digits of a municipality's code are its county's.
    counties: history.flatMap((c) => find(c.slice(0, 2)) ?? []),
    country: named('0'),
  };
}
