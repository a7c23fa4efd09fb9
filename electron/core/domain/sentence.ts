import { formatFigure, formatNumber, periodLabel } from '../../contract/format.ts';
import type { PeriodKind, TrendWord } from '../../contract/vocabulary.ts';
import { trendText } from '../../contract/words.ts';
import { figureText, type PlaceSeries, type Reading } from './figures.ts';
import { isShown, stretches, type Break, type Point } from './series.ts';
import { trendWord } from './trend.ts';

export interface TrendReading {
  label: string;
  word: TrendWord;
  text: string;
  points: number;
}

/** Rolling means share their years: only those that share none may be tested against each other. */
const stride: Partial<Record<PeriodKind, number>> = { three_year: 3, five_year: 5 };

/** Every `length`-th point counted back from the newest, so that no year is in two of them. */
function independent<T>(
  points: readonly T[],
  { periodKind, windowYears }: Pick<Reading, 'periodKind' | 'windowYears'>,
): T[] {
  const length = windowYears ?? stride[periodKind] ?? 1;
  return points.filter((_, index) => (points.length - 1 - index) % length === 0);
}

/** One trend word for each side of a cut, never across it; none at all for a sensitive series. */
export function readTrends(
  axis: readonly string[],
  own: readonly Point[],
  breaks: readonly Break[],
  reading: Reading,
): TrendReading[] {
  if (reading.isSensitive) return [];
  const cuts = breaks
    .filter((b) => b.kind === 'cut' && axis.indexOf(b.period) > 0)
    .map((b) => b.period);
  const bounds = [
    0,
    ...cuts.map((cut) => axis.indexOf(cut)).toSorted((a, b) => a - b),
    axis.length,
  ];
  return bounds.slice(0, -1).flatMap((from, i) => {
    const part = axis.slice(from, bounds[i + 1]);
    // The longest unbroken stretch of the part speaks for it; the newest one where they tie.
    const longest = stretches(part, own, breaks).reduce<Point[]>(
      (best, next) => (next.length >= best.length ? next : best),
      [],
    );
    const tested = independent(longest, reading);
    const word = trendWord(
      tested.map((p) => p.value ?? 0),
      reading.direction,
    );
    const label = cuts.length === 0 ? 'Utvikling' : i === 0 ? 'Før bruddet' : 'Etter bruddet';
    return [{ label, word, text: trendText[word], points: tested.length }];
  });
}

/** What is said instead of a trend or a comparison. */
const sensitiveSentence =
  'Tallet vises bare som snitt over ti år. Det vurderes ikke som bedre eller verre og rangeres ikke.';

type SentenceRun = { text: string; strong: boolean };

/** The sentence over the chart: the newest figure against its comparator, then the trend in words. */
export function readSentence(
  series: readonly PlaceSeries[],
  trends: readonly TrendReading[],
  reading: Reading,
): SentenceRun[] {
  const own = series.find((s) => s.role === 'own');
  const latest = own?.points.at(-1);
  if (!own || !latest) return [{ text: 'Ingen tall er hentet ennå.', strong: false }];
  const plain = (text: string): SentenceRun => ({ text, strong: false });
  const strong = (text: string): SentenceRun => ({ text, strong: true });
  const label = periodLabel(latest.period);
  // «våren 2026» stands alone; a year takes «i».
  const when = /^\d{4}[VH]/.test(latest.period) ? label : `i ${label}`;
  const runs: SentenceRun[] = isShown(latest)
    ? [plain(`${own.placeName} hadde `), strong(figureText(latest, reading)), plain(` ${when}`)]
    : [plain(`Tallet for ${own.placeName} ${when} er `), strong(figureText(latest, reading))];
  if (reading.isSensitive) return [...runs, plain(`. ${sensitiveSentence}`)];
  const comparison = isShown(latest) && !reading.isCount ? compare(latest, series, reading) : null;
  if (comparison)
    runs.push(plain(', '), strong(comparison.difference), plain(` ${comparison.rest}`));
  runs.push(plain('. '), ...trendRuns(trends));
  return runs;
}

/** The newest own figure against country, else county, of the same period. */
function compare(latest: Point, series: readonly PlaceSeries[], reading: Reading) {
  for (const role of ['country', 'county'] as const)
    for (const other of series.filter((s) => s.role === role)) {
      const point = other.points.find((p) => p.period === latest.period);
      if (!point || !isShown(point)) continue;
      const name = role === 'country' ? 'landet' : other.placeName;
      const difference = (latest.value ?? 0) - (point.value ?? 0);
      const shown = formatNumber(Math.abs(difference), reading.decimals);
      if (Number(Math.abs(difference).toFixed(reading.decimals)) === 0)
        return { difference: 'det samme', rest: `som ${name}` };
      const word = difference < 0 ? 'under' : 'over';
      const unit = reading.unit === '%' ? 'prosentpoeng' : reading.unit;
      return {
        difference: `${shown}\u00a0${unit} ${word}`,
        rest: `${name} (${formatFigure(point.value ?? 0, reading.decimals, reading.unit)})`,
      };
    }
  return null;
}

function trendRuns(trends: readonly TrendReading[]): SentenceRun[] {
  const known = trends.filter((t) => t.word !== 'not_computable');
  const points = trends.at(-1)?.points ?? 0;
  if (known.length === 0)
    return [
      { text: 'Utviklingen over tid ', strong: false },
      { text: 'kan ikke beregnes', strong: true },
      {
        text: ` ennå (${points} ${points === 1 ? 'punkt' : 'punkter'}, minst fire trengs).`,
        strong: false,
      },
    ];
  return known.flatMap((trend, i) => [
    {
      text:
        trends.length === 1
          ? 'Utviklingen er '
          : `${i > 0 ? ' ' : ''}${trend.label} (${trend.points} punkter): `,
      strong: false,
    },
    { text: trend.text.toLowerCase(), strong: true },
    { text: '.', strong: false },
  ]);
}
