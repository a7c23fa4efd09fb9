import { whenLabel } from '../../contract/format.ts';
import type { TrendVerdict } from '../../contract/indicators.ts';
import { figureWord } from '../../contract/words.ts';
import { figureText, type PlaceSeries, type Reading } from './figures.ts';
import { isShown, type Break, type Point } from './series.ts';
import { difference } from './statistics/rates.ts';

/** What is said instead of a trend or a comparison. */
const sensitiveSentence =
  'Tallet vises bare som snitt over ti år. Det vurderes ikke som bedre eller verre og rangeres ikke.';

type SentenceRun = { text: string; strong: boolean };
const plain = (text: string): SentenceRun => ({ text, strong: false });
const strong = (text: string): SentenceRun => ({ text, strong: true });

/** The sentence over the chart: the newest figure against its comparator, then the verdict in words. */
export function readSentence(
  series: readonly PlaceSeries[],
  verdict: TrendVerdict | null,
  reading: Reading,
  breaks: readonly Break[] = [],
): SentenceRun[] {
  const own = series.find((s) => s.role === 'own');
  const latest = own?.points.at(-1);
  if (!own || !latest) return [plain('Ingen tall er hentet ennå.')];
  const when = whenLabel(latest.period);
  const isOutside = breaks.some((b) => b.kind === 'outside' && b.period === latest.period);
  const runs: SentenceRun[] = isShown(latest)
    ? [
        plain(`${own.placeName} hadde `),
        strong(figureText(latest, reading)),
        plain(` ${when}${isOutside ? ` (${figureWord.outside})` : ''}`),
      ]
    : withoutFigure(`Tallet for ${own.placeName} ${when}`, figureText(latest, reading));
  if (reading.isSensitive) return [...runs, plain(`. ${sensitiveSentence}`)];
  const comparison = isShown(latest) && !reading.isCount ? compare(latest, series, reading) : null;
  if (comparison) runs.push(plain(', '), strong(comparison.size), plain(` ${comparison.against}`));
  return [...runs, plain('. '), ...verdictRuns(verdict)];
}

/** «… er skjult av kilden», «… mangler» */
function withoutFigure(subject: string, state: string): SentenceRun[] {
  const isVerb = state === figureWord.missing || state === figureWord.notApplicable;
  return [plain(isVerb ? `${subject} ` : `${subject} er `), strong(state)];
}

/** The newest own figure against country, else county, of the same period. */
function compare(latest: Point, series: readonly PlaceSeries[], reading: Reading) {
  for (const role of ['country', 'county'] as const)
    for (const other of series.filter((s) => s.role === role)) {
      const point = other.points.find((p) => p.period === latest.period);
      if (!point) continue;
      const name = role === 'country' ? 'landet' : other.placeName;
      const found = difference(latest, { ...point, name }, reading);
      if (found) return found;
    }
  return null;
}

/** The verdict as sentences; an older finding only where nothing can be said of how it goes now. */
function verdictRuns(verdict: TrendVerdict | null): SentenceRun[] {
  if (verdict === null) return [];
  const { lead, finding, rest, earlier } = verdict;
  if (verdict.level !== null) return [plain(lead), strong(finding), plain(`${rest}.`)];
  return [
    plain('Utviklingen '),
    strong(finding.toLocaleLowerCase('nb')),
    plain(`${rest}.`),
    ...(earlier ? [plain(` ${earlier.lead}`), strong(earlier.finding), plain('.')] : []),
  ];
}
