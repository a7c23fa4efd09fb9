import { asc, eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import { indicator, seriesBreak, source } from '../../../../db/schema/index.ts';
import { timeAxis, type NotedBreak, type PlaceSeries, type Reading } from '../../domain/figures.ts';
import type { Context } from '../context.ts';
import type { StoredCount } from '../local-counts/figure.ts';
import { localSeries } from '../local-counts/observations.ts';
import {
  comparisonPlaces,
  currentObservations,
  type ComparisonPlaces,
  type Observation,
} from './observations.ts';

export interface IndicatorDefinition {
  row: typeof indicator.$inferSelect;
  source: typeof source.$inferSelect;
}

/** An indicator with everything that is in use for it, ready for the rules of `domain`. */
export interface GatheredIndicator extends IndicatorDefinition {
  reading: Reading;
  places: ComparisonPlaces;
  series: (PlaceSeries & { observations: Observation[] })[];
  axis: string[];
  breaks: NotedBreak[];
  /** What the municipality counted itself, oldest first; empty for an official indicator. */
  localCounts: StoredCount[];
}

/** All definitions in the register's order. */
export function indicatorDefinitions({ workspace: { db } }: Context): IndicatorDefinition[] {
  return db
    .select({ row: indicator, source })
    .from(indicator)
    .innerJoin(source, eq(source.id, indicator.sourceId))
    .orderBy(asc(indicator.position))
    .all();
}

/** One definition. Throws `not_found`. */
export function findIndicator(
  { workspace: { db } }: Context,
  indicatorId: string,
): IndicatorDefinition {
  const found = db
    .select({ row: indicator, source })
    .from(indicator)
    .innerJoin(source, eq(source.id, indicator.sourceId))
    .where(eq(indicator.id, indicatorId))
    .get();
  if (!found)
    throw new DomainError('not_found', `Indikatoren «${indicatorId}» finnes ikke i denne fila.`);
  return found;
}

/** Reads the figures in use for the municipality, its counties, the country, the peers, and n. */
export function gatherIndicator(
  context: Context,
  definition: IndicatorDefinition,
  places: ComparisonPlaces = comparisonPlaces(context),
): GatheredIndicator {
  const { db } = context.workspace;
  const { row } = definition;
  const codes = [places.own, ...places.counties, places.country, ...places.peers].map(
    (p) => p.code,
  );
  const local = row.origin === 'local' ? localSeries(context, row, places.own.code) : null;
  const observations = local?.observations ?? currentObservations(context, row.id, codes);
  const byPlace = Map.groupBy<string, Observation>(observations, (o) => o.place);
  const of = (code: string) => byPlace.get(code) ?? [];
  const countyByPeriod = new Map<string, Observation>();
  for (const county of places.counties)
    for (const o of of(county.code))
      if (isValidAt(county, o.period)) countyByPeriod.set(o.period, o);
  const counts = row.countIndicatorId
    ? currentObservations(context, row.countIndicatorId, [places.own.code])
    : [];
  const entry = (
    role: PlaceSeries['role'],
    code: string,
    placeName: string,
    observations: Observation[],
  ) => ({
    role,
    place: code,
    placeName,
    observations,
    points: observations.map(({ period, value, status }) => ({ period, value, status })),
  });
  const series = [
    entry('own', places.own.code, places.own.name, of(places.own.code)),
    ...places.counties.map((county) =>
      entry(
        'county',
        county.code,
        county.name,
        of(county.code).filter((o) => countyByPeriod.get(o.period) === o),
      ),
    ),
    entry('country', places.country.code, places.country.name, of(places.country.code)),
    ...places.peers.map((peer) => entry('peer', peer.code, peer.name, of(peer.code))),
    entry('count', places.own.code, places.own.name, counts),
  ].filter((s) => s.role === 'own' || s.observations.length > 0);
  return {
    ...definition,
    reading: {
      name: row.name,
      unit: row.unit,
      decimals: row.decimals,
      direction: row.direction,
      periodKind: row.periodKind,
      origin: row.origin,
    },
    places,
    series,
    axis:
      local?.axis ??
      timeAxis(
        series
          .filter((s) => s.role !== 'count' && s.role !== 'peer')
          .flatMap((s) => s.points.map((p) => p.period)),
        row.periodKind,
      ),
    breaks: db.select().from(seriesBreak).where(eq(seriesBreak.indicatorId, row.id)).all(),
    localCounts: local?.counts ?? [],
  };
}

/** A county stands beside the municipality only for periods that end while it was its county. */
function isValidAt(
  county: { validFrom: string | null; validTo: string | null },
  period: string,
): boolean {
  const endYear = period.includes('-')
    ? Number(period.slice(0, 4)) + 1
    : Number(period.slice(0, 4));
  const end = /^\d{4}-\d{2}$/.test(period) ? `${endYear}-07-31` : `${period.slice(-4)}-12-31`;
  return (county.validFrom ?? '') <= end && end <= (county.validTo ?? '9999');
}
