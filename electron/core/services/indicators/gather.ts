import { asc, eq, inArray } from 'drizzle-orm';
import type { ComparisonSet } from '../../../contract/comparisons.ts';
import { DomainError } from '../../../contract/errors.ts';
import { indicator, seriesBreak, source } from '../../../../db/schema/index.ts';
import { timeAxis, type NotedBreak, type PlaceSeries, type Reading } from '../../domain/figures.ts';
import type { Point } from '../../domain/series.ts';
import type { Rhythm } from '../../domain/reading/rhythm.ts';
import { findComparison } from '../comparisons/read.ts';
import type { Context } from '../context.ts';
import type { StoredCount } from '../local-counts/figure.ts';
import { localSeries } from '../local-counts/observations.ts';
import { comparators, isValidAt, type Comparator } from './comparators.ts';
import {
  comparisonPlaces,
  currentObservations,
  publishedVintages,
  type ComparisonPlaces,
  type Observation,
} from './observations.ts';
import { rareSeries } from './rare.ts';
import { inRhythm } from './rhythm.ts';
import { whoseFigures } from './whose.ts';

export interface IndicatorDefinition {
  row: typeof indicator.$inferSelect;
  source: typeof source.$inferSelect;
}

export type GatheredSeries = PlaceSeries & { observations: Observation[] };

/**
 * An indicator with everything that is in use for it, ready for the rules of `domain`. `source` is whose the
 * figures are, which may be another than the definition names.
 */
export interface GatheredIndicator extends IndicatorDefinition {
  reading: Reading;
  places: ComparisonPlaces;
  comparison: ComparisonSet;
  /** Every place asked for, with or without figures, in the order of the table. */
  comparators: Comparator[];
  series: GatheredSeries[];
  /** Every period from the first to the last of municipality, county and country, true to time. */
  axis: string[];
  /** Those of them a figure of the municipality was due in. */
  due: string[];
  /** Those that somebody has figures for or should have had: the columns of tables. */
  periods: string[];
  /** How often the municipality is measured, as its own figures tell. */
  rhythm: Rhythm;
  breaks: NotedBreak[];
  /** Counties with figures for periods in which the municipality did not lie in them. */
  setAside: string[];
  /** What the municipality counted itself, oldest first; empty for an official indicator. */
  localCounts: StoredCount[];
  /** What n counts, in the words of its own definition; empty without n. */
  countUnit: string;
  /** The source's own ± for the municipality; empty where it gives none. */
  margins: Point[];
}

/** What is gathered before the rhythm of the figures is read. */
export type Unread = Omit<GatheredIndicator, 'due' | 'periods' | 'rhythm'>;

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

/** Reads the figures in use for the municipality, the places it stands beside, and n. */
export function gatherIndicator(
  context: Context,
  definition: IndicatorDefinition,
  places: ComparisonPlaces = comparisonPlaces(context),
): GatheredIndicator {
  const { row } = definition;
  const comparison = findComparison(context, row.id);
  const beside = comparators(context, places, comparison);
  const codes = [places.own.code, ...new Set(beside.map((p) => p.code))];
  const local = row.origin === 'local' ? localSeries(context, row, places.own.code) : null;
  const observations = local?.observations ?? currentObservations(context, row.id, codes);
  const byPlace = Map.groupBy<string, Observation>(observations, (o) => o.place);
  const ofOwn = (indicatorId: string | null) =>
    indicatorId ? currentObservations(context, indicatorId, [places.own.code]) : [];
  const own: Comparator = { role: 'own', ...places.own, validFrom: null, validTo: null };
  const counts = ofOwn(row.countIndicatorId);
  const series = [
    ...[own, ...beside].map((place) =>
      entry(
        place,
        (byPlace.get(place.code) ?? []).filter((o) => isValidAt(place, o.period)),
      ),
    ),
    entry({ ...own, role: 'count' }, counts),
  ].filter((s) => s.role === 'own' || s.observations.length > 0);
  const used = new Set(observations.map(({ vintageId }) => vintageId));
  const imports = local ? [] : publishedVintages(context, row.id).filter(({ id }) => used.has(id));
  const gathered: Unread = {
    row,
    source: whoseFigures(imports, definition.source),
    reading: {
      name: row.name,
      unit: row.unit,
      decimals: row.decimals,
      direction: row.direction,
      periodKind: row.periodKind,
      origin: row.origin,
      isSensitive: row.isSensitive,
      isCount: row.denominator === '',
      isGroup: row.parentId !== null,
    },
    places,
    comparison,
    comparators: beside,
    series,
    setAside: [
      ...new Set(
        beside.flatMap((place) =>
          place.role === 'county' &&
          byPlace.get(place.code)?.some(({ period }) => !isValidAt(place, period))
            ? [place.name]
            : [],
        ),
      ),
    ],
    axis: local?.axis ?? axisOf(series),
    breaks: breaksOf(context, row),
    localCounts: local?.counts ?? [],
    countUnit: unitOf(context, row.countIndicatorId),
    margins: ofOwn(row.marginIndicatorId),
  };
  return inRhythm(row.isRare ? rareSeries(gathered) : gathered);
}

/** Its own breaks and, of one group of a split, those of the figure it is a part of. */
function breaksOf(
  { workspace: { db } }: Context,
  { id, parentId }: IndicatorDefinition['row'],
): NotedBreak[] {
  const found = db
    .select()
    .from(seriesBreak)
    .where(inArray(seriesBreak.indicatorId, parentId === null ? [id] : [parentId, id]))
    .all();
  const own = new Set(found.filter((b) => b.indicatorId === id).map((b) => b.period));
  return found.filter((b) => b.indicatorId === id || !own.has(b.period));
}

function unitOf({ workspace: { db } }: Context, indicatorId: string | null): string {
  if (indicatorId === null) return '';
  const found = db
    .select({ unit: indicator.unit })
    .from(indicator)
    .where(eq(indicator.id, indicatorId))
    .get();
  return found?.unit ?? '';
}

/** The periods of the municipality, its county and the country; places chosen beside them add none. */
function axisOf(series: readonly GatheredSeries[]): string[] {
  const leading = series.filter((s) => ['own', 'county', 'country'].includes(s.role));
  return timeAxis(leading.flatMap((s) => s.points.map((p) => p.period)));
}

function entry(
  {
    role,
    code,
    name,
    isChosen,
  }: Pick<Comparator, 'code' | 'name' | 'isChosen'> & {
    role: PlaceSeries['role'];
  },
  observations: Observation[],
): GatheredSeries {
  return {
    role,
    place: code,
    placeName: name,
    ...(isChosen && { isChosen }),
    observations,
    points: observations.map(({ period, value, status }) => ({ period, value, status })),
  };
}
