import { releaseCalendar } from '../../../../db/plan/releases.ts';
import { figureWord } from '../../../contract/words.ts';
import { isWindow } from '../../domain/period-line.ts';
import { isMeasured, readRhythm, type Rhythm } from '../../domain/reading/rhythm.ts';
import { isValidAt } from './comparators.ts';
import type { GatheredIndicator, GatheredSeries, Unread } from './gather.ts';

/** How often the definition says that the figures come, in periods. */
export function usualStep(indicatorId: string): number {
  return releaseCalendar.find((rule) => rule.indicatorIds.includes(indicatorId))?.everyYears ?? 1;
}

/**
 * Reads how often each place is measured. What a source writes for a year it never surveyed is no figure
 * and no gap, and each period without a figure gets its word.
 */
export function inRhythm(gathered: Unread): GatheredIndicator {
  const usual = usualStep(gathered.row.id);
  const read = gathered.series.map((series) => ({
    series,
    rhythm: readRhythm(series.points, usual),
  }));
  const own = read.find(({ series }) => series.role === 'own')?.rhythm ?? readRhythm([], usual);
  const settled = read.map(({ series, rhythm }) => withoutSurveyless(series, rhythm));
  const leading = settled.filter(({ role }) => ['own', 'county', 'country'].includes(role));
  const known = new Set(leading.flatMap(({ points }) => points.map(({ period }) => period)));
  const periods = gathered.axis.filter((period) => known.has(period) || own.isDue(period));
  return {
    ...gathered,
    // Windows lie on an axis of years of their own: those nobody has are no place on it.
    axis: gathered.axis.filter((period) => !isWindow(period) || periods.includes(period)),
    due: gathered.axis.filter(own.isDue),
    periods,
    rhythm: own,
    series: settled.map((series, at) => ({
      ...series,
      absent: absences(series, read[at]?.rhythm ?? own, gathered),
    })),
  };
}

function withoutSurveyless(series: GatheredSeries, rhythm: Rhythm): GatheredSeries {
  const observations = series.observations.filter((o) => isMeasured(o) || rhythm.isDue(o.period));
  const points = series.points.filter((p) => isMeasured(p) || rhythm.isDue(p.period));
  return { ...series, observations, points };
}

function absences(
  { role, place, points }: GatheredSeries,
  rhythm: Rhythm,
  { axis, comparators }: Unread,
): ReadonlyMap<string, string> {
  const known = new Set(points.map(({ period }) => period));
  const comparator = comparators.find((one) => one.role === role && one.code === place);
  return new Map(
    axis
      .filter((period) => !known.has(period))
      .map((period) => {
        if (comparator && !isValidAt(comparator, period))
          return [period, role === 'group' ? figureWord.otherGroup : figureWord.otherBorder];
        return [period, rhythm.isDue(period) ? figureWord.notFetched : figureWord.notSurveyed];
      }),
  );
}
