import { asc, eq } from 'drizzle-orm';
import {
  capital,
  countWord,
  differenceAsShown,
  formatFigure,
  periodLabel,
  whenLabel,
} from '../../../contract/format.ts';
import type { IndicatorDetail, Split, SplitRow } from '../../../contract/indicators.ts';
import { indicator } from '../../../../db/schema/index.ts';
import { figureText, type Reading } from '../../domain/figures.ts';
import { compareCodes } from '../../domain/periods.ts';
import { isShown, type Point } from '../../domain/series.ts';
import type { Context } from '../context.ts';
import { findIndicator, gatherIndicator, type GatheredIndicator } from './gather.ts';

/** So many of the newest periods stand in the table; the page of each group has them all. */
const shownPeriods = 6;

/** The figure an indicator is one group of; null where it is whole. */
export function parentOf(
  context: Context,
  { parentId, splitBy, splitGroup }: GatheredIndicator['row'],
): IndicatorDetail['parent'] {
  if (parentId === null) return null;
  const { row } = findIndicator(context, parentId);
  return { id: row.id, name: row.name, splitBy, splitGroup };
}

/** Every way the figure is told apart, the whole first in each; a sensitive figure never is. */
export function splitsOf(context: Context, whole: GatheredIndicator): Split[] {
  if (whole.row.isSensitive) return [];
  const { db } = context.workspace;
  const children = db
    .select({ id: indicator.id })
    .from(indicator)
    .where(eq(indicator.parentId, whole.row.id))
    .orderBy(asc(indicator.position))
    .all()
    .map(({ id }) => gatherIndicator(context, findIndicator(context, id), whole.places));
  return [...Map.groupBy(children, ({ row }) => row.splitBy)].map(([by, groups]) =>
    splitOf(by, whole, groups),
  );
}

function splitOf(
  by: string,
  whole: GatheredIndicator,
  groups: readonly GatheredIndicator[],
): Split {
  const own = (gathered: GatheredIndicator) =>
    gathered.series.find((s) => s.role === 'own')?.points ?? [];
  const codes = [...new Set(groups.flatMap((group) => own(group).map((p) => p.period)))]
    .toSorted(compareCodes)
    .slice(-shownPeriods);
  const row = (gathered: GatheredIndicator, group: string, isWhole: boolean): SplitRow => {
    const byPeriod = new Map(own(gathered).map((point) => [point.period, point]));
    return {
      ...{ indicatorId: gathered.row.id, group, isWhole },
      cells: codes.map((period) => {
        const point = byPeriod.get(period);
        const text = point
          ? figureText(point, { ...gathered.reading, unit: '' }).trim()
          : 'mangler';
        const value = point && isShown(point) ? point.value : null;
        return { period, value, status: point?.status ?? null, text };
      }),
    };
  };
  return {
    by,
    periods: codes.map((code) => ({ code, label: periodLabel(code) })),
    rows: [row(whole, 'Alle', true), ...groups.map((g) => row(g, g.row.splitGroup, false))],
    sentence: sentenceOf(
      codes.at(-1) ?? null,
      groups.map((group) => ({ name: group.row.splitGroup, points: own(group) })),
      whole.reading,
    ),
    hasFigures: codes.length > 0,
  };
}

/**
 * The distance between the groups in the newest period, in words. Nothing is said of a highest or a
 * lowest while one of them is hidden: the order would tell where the hidden one lies.
 */
function sentenceOf(
  period: string | null,
  groups: readonly { name: string; points: readonly Point[] }[],
  reading: Reading,
): string {
  if (period === null) return 'Ingen tall for gruppene er hentet ennå.';
  const when = whenLabel(period);
  const found = groups.flatMap(({ name, points }) => {
    const point = points.find((p) => p.period === period);
    return point && isShown(point) && point.value !== null ? [{ name, value: point.value }] : [];
  });
  if (found.length < groups.length || found.length < 2) {
    const missing = groups.length - found.length;
    return `Forskjellen ${when} kan ikke leses: ${countWord(missing)} av ${countWord(groups.length)} grupper mangler eller er skjult.`;
  }
  const sorted = found.toSorted((a, b) => b.value - a.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (!high || !low) return '';
  const distance = differenceAsShown(high.value, low.value, reading.decimals);
  if (distance === 0) return `${capital(when)} er tallet det samme for alle gruppene.`;
  const unit = reading.unit === '%' ? 'prosentpoeng' : reading.unit;
  const figure = (value: number) => formatFigure(value, reading.decimals, reading.unit);
  return `${capital(when)} var tallet ${figure(high.value)} for ${inSentence(high.name)} og ${figure(low.value)} for ${inSentence(low.name)}: ${formatFigure(distance, reading.decimals, unit)} fra høyeste til laveste gruppe.`;
}

const inSentence = (text: string) => text.charAt(0).toLocaleLowerCase('nb') + text.slice(1);
