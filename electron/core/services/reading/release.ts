import { localDate } from '../../../contract/format.ts';
import type { ReleaseRule } from '../../../contract/fetching.ts';
import { releaseCalendar } from '../../../../db/plan/releases.ts';
import { nextReleases } from '../../fetching/releases.ts';
import { isShown } from '../../domain/series.ts';
import type { Context } from '../context.ts';
import type { GatheredIndicator } from '../indicators/gather.ts';
import { publishedVintages } from '../indicators/observations.ts';

/** The release rule of one indicator; null where the calendar does not speak of it. */
export function releaseRule(indicatorId: string): ReleaseRule | null {
  return releaseCalendar.find((rule) => rule.indicatorIds.includes(indicatorId)) ?? null;
}

/** «Neste tall ventes …», from the calendar alone; null where it does not speak of the indicator. */
export function nextRelease(
  context: Context,
  { row, series }: Pick<GatheredIndicator, 'row' | 'series'>,
): { sentence: string; isLate: boolean } | null {
  const rule = releaseRule(row.id);
  if (!rule) return null;
  const own = series.find((s) => s.role === 'own')?.observations ?? [];
  const latest = own.findLast((o) => isShown(o) || o.status === 'hidden');
  const vintage = publishedVintages(context, row.id).find((v) => v.id === latest?.vintageId);
  const known = latest
    ? { period: lastWindow(latest.period), importedAt: vintage?.at ?? '' }
    : null;
  const news = nextReleases(
    [{ ...rule, indicatorIds: [row.id] }],
    { [row.id]: known },
    localDate(context.now()),
  )[0];
  return news ? { sentence: news.sentence, isLate: news.isStale } : null;
}

/** A mean over ten years is as new as the five years it ends with. */
function lastWindow(period: string): string {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(period) ?? [];
  return Number(to) - Number(from) === 9 ? `${Number(to) - 4}-${to}` : period;
}
