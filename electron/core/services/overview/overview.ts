import { localDate } from '../../../contract/format.ts';
import type { IndicatorRow } from '../../../contract/indicators.ts';
import type { Overview, RailCounts } from '../../../contract/overview.ts';
import { isGap } from '../../domain/gaps.ts';
import { countChallengeGaps, listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';
import { listStandings, summaries } from '../measures/standing.ts';
import { attentionRows } from './attention.ts';

/** More than anybody reads; the count says how many there are. */
const sentRows = 50;
const headlines = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'low-income-0-17',
  'mental-complaints-lower-secondary',
];

/** The home screen: the gap sentence, what needs someone, the measures and the newest figures. */
export function getOverview(context: Context, lastBackup: { at: string } | null): Overview {
  const today = localDate(context.now());
  const indicators = listIndicators(context);
  const challenges = listChallenges(context, indicators);
  const gaps = challenges.rows.filter(isGap).map((row) => row.id);
  const standings = listStandings(context);
  const attention = attentionRows(context, standings);
  const measures = summaries(context, standings);
  return {
    today,
    gaps: {
      total: challenges.counts.all,
      withoutMeasure: gaps,
      includesLowIncome: challenges.rows.some(
        (row) => isGap(row) && row.indicators.some((i) => i.indicatorId.startsWith('low-income')),
      ),
      links: challenges.counts.links,
      confirmedLinks: challenges.counts.confirmedLinks,
      challenges: challenges.rows.map((row) => ({
        id: row.id,
        shortName: row.shortName,
        state: row.measures.length > 0 ? 'linked' : row.emptyReason === null ? 'gap' : 'accepted',
      })),
    },
    attention: {
      total: attention.length,
      rows: attention.slice(0, sentRows),
      looked: measures.reduce((sum, { openCards }) => sum + openCards, 0),
    },
    measures,
    figures: headlines.flatMap((id) => {
      const row = indicators.find((i) => i.id === id);
      return row
        ? [
            {
              indicatorId: id,
              name: row.shortName,
              latest: row.latest,
              waitingFor: row.waitingFor,
              verdict: row.verdict,
            },
          ]
        : [];
    }),
    readingAid: readingAid(indicators),
    lastBackup,
  };
}

/** What the rail says on every screen, of the same rules as the screens it leads to. */
export function railCounts(context: Context): RailCounts {
  return {
    attention: attentionRows(context, listStandings(context)).length,
    gaps: countChallengeGaps(context),
  };
}

/** Median and mean absence lie on different sides of the county: say what that can mean. */
function readingAid(rows: readonly IndicatorRow[]): string | null {
  const [median, mean] = ['absence-g10-median-days', 'absence-g10-mean-days'].map(
    (id) => rows.find((r) => r.id === id)?.latest,
  );
  if (!median?.county || !mean?.county || median.period !== mean.period) return null;
  const isBelow = (median.county.difference ?? 0) < 0;
  const isAbove = (mean.county.difference ?? 0) > 0;
  return isBelow && isAbove
    ? 'Median under fylket, gjennomsnitt over: det kan bety at noen få har svært mye fravær.'
    : null;
}
