import { asc, eq } from 'drizzle-orm';
import { differenceAsShown, periodLabel } from '../../../contract/format.ts';
import type { IndicatorDetail, IndicatorRow, LatestFigure } from '../../../contract/indicators.ts';
import { noOpenFile } from '../../../contract/open-files.ts';
import { ambitionPoint, challenge, challengeIndicator } from '../../../../db/schema/index.ts';
import { chartModel } from '../../domain/chart.ts';
import { absentWord, figureText, numberedBreaks } from '../../domain/figures.ts';
import { rhythmWords } from '../../domain/reading/rhythm-words.ts';
import { readVerdict } from '../../domain/reading/verdict.ts';
import { readSentence } from '../../domain/sentence.ts';
import { isShown } from '../../domain/series.ts';
import type { Context } from '../context.ts';
import { isCountedInLadder } from '../local-counts/ladder.ts';
import { countSource } from '../local-counts/observations.ts';
import { barometerOf } from '../reading/barometer.ts';
import {
  findIndicator,
  gatherIndicator,
  indicatorDefinitions,
  type GatheredIndicator,
  type IndicatorDefinition,
} from './gather.ts';
import { comparisonOf } from './comparison-notes.ts';
import { comparisonPlaces, publishedVintages } from './observations.ts';
import { usualStep } from './rhythm.ts';
import { parentOf, splitsOf } from './splits.ts';
import { sourceOfImport, type ImportSource, type Source } from './whose.ts';

/** The register with the newest figure of each. Count series (n) stand with what they count for. */
export function listIndicators(context: Context): IndicatorRow[] {
  const places = comparisonPlaces(context);
  return shownDefinitions(context).map((d) => toRow(context, gatherIndicator(context, d, places)));
}

/** One indicator, read: sentence, trend words, chart, table and where each number came from. */
export function getIndicator(context: Context, indicatorId: string): IndicatorDetail {
  const { db } = context.workspace;
  const defined = findIndicator(context, indicatorId);
  const gathered = gatherIndicator(context, defined);
  const { row, source, reading, series, axis, breaks, places } = gathered;
  const shown = toRow(context, gathered);
  const marks = numberedBreaks(axis, breaks);
  const vintages = publishedVintages(context, indicatorId);
  const order = shownDefinitions(context).map((d) => d.row.id);
  const at = order.indexOf(indicatorId);
  return {
    ...shown,
    sourceTable: sourceTable(context, gathered),
    definition: row.definition,
    numerator: row.numerator,
    denominator: row.denominator,
    decimals: reading.decimals,
    caveat: row.caveat,
    periodKind: row.periodKind,
    rhythmWords: rhythmWords(row.periodKind, gathered.rhythm.step ?? usualStep(row.id)),
    countUnit: gathered.countUnit,
    credit: source.credit,
    licence: source.licence,
    sentence: readSentence(series, shown.verdict, reading, breaks),
    chart: chartModel(axis, series, breaks, reading),
    periods: gathered.periods.map((code) => ({
      code,
      label: periodLabel(code),
      mark: marks.find((m) => m.period === code)?.number ?? null,
      isOutside: breaks.some((b) => b.period === code && b.kind === 'outside'),
    })),
    series: series.map((s) => ({
      place: s.place,
      placeName: s.placeName,
      role: s.role,
      absent: gathered.periods
        .filter((code) => !s.observations.some(({ period }) => period === code))
        .map((code) => ({ period: code, text: absentWord(s, code) })),
      points: s.observations.map((o) => ({
        period: o.period,
        value: o.value,
        status: o.status,
        text:
          s.role === 'count'
            ? figureText(o, { unit: '', decimals: 0 }).trim()
            : figureText(o, reading),
        raw: o.raw,
        sourcePlace: o.sourcePlace,
        vintage: vintages.find((v) => v.id === o.vintageId)?.number ?? 1,
      })),
    })),
    marks: marks.map(({ number, period, text, source: from }) => ({
      number,
      period,
      text,
      source: from,
    })),
    provenance: vintages.map((v) => ({
      ...provenanceOf(v, defined.source),
      table: row.sourceTable,
      fileName: v.fileName,
      fileHash: v.fileHash,
      importedAt: v.at,
      importedBy: v.actor,
      vintage: v.number,
    })),
    placeHistory: places.own.history,
    sourceFilter: row.sourceFilter,
    rhythm: row.rhythm || source.rhythm,
    ambitionPoint: row.ambitionPointId ? findAmbitionPoint(context, row.ambitionPointId) : null,
    isRare: row.isRare,
    meanYears: row.meanYears,
    isOwn: row.isOwn,
    isCountedInLadder: isCountedInLadder(indicatorId),
    revision: row.revision,
    comparison: comparisonOf(gathered),
    parent: parentOf(context, row),
    splits: splitsOf(context, gathered),
    challenges: db
      .select({
        id: challenge.id,
        shortName: challenge.shortName,
        areaId: challenge.areaId,
        grade: challengeIndicator.grade,
        state: challengeIndicator.state,
        reason: challengeIndicator.reason,
      })
      .from(challengeIndicator)
      .innerJoin(challenge, eq(challenge.id, challengeIndicator.challengeId))
      .where(eq(challengeIndicator.indicatorId, indicatorId))
      .orderBy(asc(challenge.id))
      .all(),
    previous: at > 0 ? (order[at - 1] ?? null) : null,
    next: at < 0 ? null : (order[at + 1] ?? null),
  };
}

function findAmbitionPoint({ workspace: { db } }: Context, id: string) {
  const found = db.select().from(ambitionPoint).where(eq(ambitionPoint.id, id)).get();
  return found ? { id: found.id, text: found.text } : null;
}

/** The newest figure of the municipality with its comparators; null while the series is empty. */
export function latestFigure(context: Context, gathered: GatheredIndicator): LatestFigure | null {
  const { series, reading, row } = gathered;
  const latest = series.find((s) => s.role === 'own')?.observations.at(-1);
  if (!latest) return null;
  const at = (role: 'county' | 'country') =>
    // The country's number of people says nothing beside a municipality's.
    (reading.isCount ? [] : series)
      .filter((s) => s.role === role)
      .flatMap((s) =>
        s.points
          .filter((p) => p.period === latest.period)
          .map((p) => ({
            label: s.placeName,
            text: figureText(p, { ...reading, unit: '' }).trim(),
            difference:
              isShown(latest) && isShown(p)
                ? differenceAsShown(latest.value ?? 0, p.value ?? 0, reading.decimals)
                : null,
          })),
      )[0] ?? null;
  const count = series
    .find((s) => s.role === 'count')
    ?.points.find((p) => p.period === latest.period)?.value;
  return {
    period: latest.period,
    periodLabel: periodLabel(latest.period),
    text: figureText(latest, reading),
    status: latest.status,
    count: count ?? null,
    county: at('county'),
    country: at('country'),
    importedAt:
      gathered.localCounts.at(-1)?.countedOn ??
      publishedVintages(context, row.id).find((v) => v.id === latest.vintageId)?.at ??
      '',
  };
}

function provenanceOf(imported: ImportSource, defined: Source) {
  const { name, credit, licence } = sourceOfImport(imported, defined);
  return { source: name, credit, licence };
}

/** Where the figures shall come from, while there are none. */
export function waitingFor({ row, source }: IndicatorDefinition): string {
  if (row.origin === 'local') return 'Telles lokalt, ikke startet';
  if (noOpenFile(row.id) !== null) return 'Ingen åpen fil har tallet';
  const name = /\(([^)]+)\)/.exec(source.name)?.[1] ?? source.name.split(',')[0] ?? source.name;
  return `Hentes fra ${name} ${/\d/.test(row.sourceTable) ? row.sourceTable.replace(/^\D+/, '') : ''}`.trim();
}

/** The table at the source, or who counted the newest figure, when and by which rule. */
function sourceTable(context: Context, { row, localCounts }: GatheredIndicator): string {
  const newest = localCounts.at(-1);
  return newest ? countSource(context, row, newest) : row.sourceTable;
}

/** What the municipality's figures say of how it goes now; null where the rules forbid it. */
export function verdictOf({ series, due, breaks, reading }: GatheredIndicator) {
  const own = series.find((s) => s.role === 'own')?.points ?? [];
  return readVerdict(due, own, breaks, reading);
}

function toRow(context: Context, gathered: GatheredIndicator): IndicatorRow {
  const { row, source, series } = gathered;
  const own = series.find((s) => s.role === 'own')?.points ?? [];
  const { id, name, shortName, areaId, unit, direction, kind, origin, sourceTable } = row;
  const verdict = verdictOf(gathered);
  return {
    ...{ id, name, shortName, areaId, unit, direction, kind, origin, sourceTable },
    isSensitive: row.isSensitive,
    sourceName: source.name,
    latest: latestFigure(context, gathered),
    waitingFor: gathered.localCounts.length > 0 ? '' : waitingFor(gathered),
    points: own.length,
    verdict,
    barometer: barometerOf(gathered, verdict),
  };
}

/** The register without the series of n and ± and without splits, which stand with their figure. */
function shownDefinitions(context: Context): IndicatorDefinition[] {
  const definitions = indicatorDefinitions(context);
  const companions = new Set(
    definitions.flatMap(({ row }) => [row.countIndicatorId, row.marginIndicatorId]),
  );
  return definitions.filter(({ row }) => !companions.has(row.id) && row.parentId === null);
}
