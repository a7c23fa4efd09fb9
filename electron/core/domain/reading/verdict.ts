import { counted, countWord, periodLabel, roundTo, whenLabel } from '../../../contract/format.ts';
import type { TrendVerdict } from '../../../contract/indicators.ts';
import { figureWord, trendText } from '../../../contract/words.ts';
import { figureText, type Reading } from '../figures.ts';
import { apart, isWindow, placeOf } from '../period-line.ts';
import { stretchesBetween, type Break, type Point, type Stop, type Stretch } from '../series.ts';
import { minimumTrendPoints, trendTest, trendWord } from '../trend.ts';

/**
 * What the figures say of the development now: the trend word of the newest unbroken stretch, always with
 * its years and measurements, or why there is none. The one rule behind sentence, barometer, chart,
 * matrix, overview and every document. Null where the rules forbid a word. `due` are the periods a
 * figure was due in, in order.
 */
export function readVerdict(
  due: readonly string[],
  own: readonly Point[],
  breaks: readonly Break[],
  reading: Reading,
): TrendVerdict | null {
  if (reading.isSensitive) return null;
  const all = stretchesBetween(due.slice(0, lastIndex(due, own) + 1), own, breaks);
  const newest = all.at(-1) ?? { points: [], after: null, before: null };
  const tested = testedPoints(newest.points);
  const values = tested.map(({ value }) => roundTo(value ?? 0, reading.decimals));
  // Without a denominator more may only mean that there are more: it is never called better or worse.
  const word = trendWord(values, reading.isCount ? 'none' : reading.direction);
  const earlier = earlierFinding(all.slice(0, -1), reading);
  const [from, to] = [tested[0]?.period ?? null, tested.at(-1)?.period ?? null];
  const shared = { word, points: tested.length, from, to, earlier };
  if (word === 'not_computable' || from === null || to === null) {
    const rest = `: ${whyNot(tested, newest.after, reading)}`;
    const finding = trendText.not_computable;
    return {
      ...shared,
      ...{ lead: '', finding, rest, text: `${finding}${rest}`, short: finding, level: null },
    };
  }
  const lead = `Siden ${firstLabel(from)}: `;
  const finding = trendText[word].toLocaleLowerCase('nb');
  const rest = ` (${measured(tested)})`;
  return {
    ...shared,
    ...{ lead, finding, rest, text: `${lead}${finding}${rest}` },
    short: `${trendText[word]}, ${rangeLabel(from, to)}`,
    level: trendTest(values).level,
  };
}

/** The points the test uses: of rolling windows only those that share no year. */
export function testedPoints(points: readonly Point[]): Point[] {
  return apart(points);
}

/** The newest period the municipality has anything in: what came later elsewhere is not its own. */
function lastIndex(due: readonly string[], own: readonly Point[]): number {
  const known = new Set(own.map(({ period }) => period));
  return due.findLastIndex((period) => known.has(period));
}

/** The last stretch before the newest that can be judged, where it showed a change: only as older. */
function earlierFinding(older: readonly Stretch[], reading: Reading): TrendVerdict['earlier'] {
  for (const { points, before } of older.toReversed()) {
    const tested = testedPoints(points);
    const [from, to] = [tested[0]?.period, tested.at(-1)?.period];
    if (from === undefined || to === undefined || tested.length < minimumTrendPoints) continue;
    const word = trendWord(
      tested.map(({ value }) => roundTo(value ?? 0, reading.decimals)),
      'none',
    );
    if (word !== 'rising' && word !== 'falling') return null;
    const lead = `${before?.kind === 'cut' ? 'Før bruddet' : 'Tidligere'}, ${rangeLabel(from, to)}: `;
    const finding = trendText[word].toLocaleLowerCase('nb');
    return { word, from, to, lead, finding, text: `${lead}${finding}` };
  }
  return null;
}

function whyNot(tested: readonly Point[], after: Stop | null, reading: Reading): string {
  if (tested.length === 0) return after ? lastIs(after, reading) : 'ingen målinger ennå';
  const why = after === null ? '' : ` etter ${stopWords(after, reading)}`;
  return `${measured(tested)}${why}, minst ${countWord(minimumTrendPoints)} trengs`;
}

function stopWords(stop: Stop, reading: Reading): string {
  if (stop.kind === 'cut') return `bruddet ${whenLabel(stop.period)}`;
  return `${periodLabel(stop.period)} (${stateOf(stop, reading)})`;
}

/** «tallet for 2025 er skjult av kilden»: the newest figure is none that can be judged. */
function lastIs(stop: Stop, reading: Reading): string {
  if (stop.kind === 'outside') return `${periodLabel(stop.period)} står ${figureWord.outside}`;
  const state = stateOf(stop, reading);
  const isVerb = state === figureWord.missing || state === figureWord.notApplicable;
  return `tallet for ${periodLabel(stop.period)} ${isVerb ? '' : 'er '}${state}`;
}

function stateOf(stop: Stop, reading: Reading): string {
  if (stop.kind === 'unshown') return figureText(stop.point, reading);
  return stop.kind === 'outside' ? figureWord.outside : figureWord.notFetched;
}

/** «fem målinger», «to perioder uten felles år». */
function measured(tested: readonly Point[]): string {
  const count = tested.length;
  return isWindow(tested[0]?.period ?? '')
    ? `${counted(count, { one: 'periode', many: 'perioder' })} uten felles år`
    : counted(count, { one: 'måling', many: 'målinger' });
}

/** Windows of years begin with their first year: «2010» of 2010–2012. */
function firstLabel(code: string): string {
  return isYears(code)
    ? String(placeOf(code)?.from ?? code)
    : periodLabel(code.split('/')[0] ?? code);
}

/** «2021–2025», «2015–16 til 2020–21», and of windows all the years they cover. */
export function rangeLabel(from: string, to: string): string {
  if (isYears(from) && isYears(to)) return `${placeOf(from)?.from}–${placeOf(to)?.to}`;
  const [first, last] = [from.split('/')[0] ?? from, to.split('/').at(-1) ?? to];
  return `${periodLabel(first)} til ${periodLabel(last)}`;
}

const isYears = (code: string) => /^\d{4}(-\d{4})?$/.test(code);
