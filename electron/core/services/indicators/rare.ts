import { periodLabel } from '../../../contract/format.ts';
import type { Point } from '../../domain/series.ts';
import { meanPoints, type MeanYears } from '../../domain/reading/means.ts';
import { tenYearMeans } from '../../domain/statistics/ten-year.ts';
import { meanBases } from './mean-bases.ts';
import type { GatheredSeries, Unread } from './gather.ts';
import type { Observation } from './observations.ts';

/**
 * A rare event read by moving averages alone: figures of single periods leave the answer altogether, so
 * that no screen or export can show them. n and ± belong to single periods and go with them.
 */
export function rareSeries(gathered: Unread): Unread {
  const { row, reading } = gathered;
  const years = (row.meanYears ?? 10) as MeanYears;
  const series =
    row.periodKind === 'five_year'
      ? apart(gathered.series.filter((s) => s.role !== 'count').map(tenYears))
      : ownMeans(gathered, years);
  const windows = series.find((s) => s.role === 'own')?.points ?? [];
  return {
    ...gathered,
    reading: {
      ...reading,
      decimals: Math.max(1, reading.decimals),
      windowYears: row.periodKind === 'five_year' ? 10 : years,
    },
    series,
    axis: [
      ...new Set([...windows, ...series.flatMap((s) => s.points)].map((p) => p.period)),
    ].toSorted(),
    breaks: [],
    margins: [],
  };
}

function tenYears(series: GatheredSeries): GatheredSeries {
  return withObservations(
    series,
    tenYearMeans(series.observations).map(({ parts: [a, b], ...point }) => ({
      ...point,
      ...from(b, [a.period, b.period]),
    })),
  );
}

/** Of the rolling windows those that share no year, counted back from the newest of any place. */
function apart(series: readonly GatheredSeries[]): GatheredSeries[] {
  const endOf = (period: string) => Number(period.slice(5));
  const newest = Math.max(...series.flatMap((s) => s.points.map((p) => endOf(p.period))));
  return series.map((s) =>
    withObservations(
      s,
      s.observations.filter((o) => (newest - endOf(o.period)) % 10 === 0),
    ),
  );
}

/** Only the municipality's own counts are known well enough to be added over years. */
function ownMeans(gathered: Unread, years: MeanYears): GatheredSeries[] {
  const own = gathered.series.find((s) => s.role === 'own');
  const bases = meanBases(gathered);
  if (!own) return [];
  if (!bases) return [withObservations(own, [])];
  const byPeriod = new Map(own.observations.map((o) => [o.period, o]));
  const points = meanPoints({ ...gathered, ...bases }, years).flatMap((mean) => {
    const last = byPeriod.get(mean.to) ?? own.observations.at(-1);
    const { period, value, status } = mean;
    return last ? [{ period, value, status, ...from(last, [mean.from, mean.to]) }] : [];
  });
  return [withObservations(own, points)];
}

function from(
  { place, sourcePlace, vintageId }: Observation,
  periods: readonly [string, string],
): Pick<Observation, 'place' | 'sourcePlace' | 'vintageId' | 'raw'> {
  const [first, last] = periods.map(periodLabel);
  return { place, sourcePlace, vintageId, raw: `regnet ut av ${first} og ${last}` };
}

function withObservations(series: GatheredSeries, observations: Observation[]): GatheredSeries {
  const points = observations.map(({ period, value, status }): Point => ({
    period,
    value,
    status,
  }));
  return { ...series, observations, points };
}
