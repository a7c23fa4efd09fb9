import { formatFigure, periodLabel } from '../../contract/format.ts';
import type { Direction, ObservationStatus, PeriodKind } from '../../contract/vocabulary.ts';
import { figureWord, statusWord } from '../../contract/words.ts';
import { compareCodes } from './periods.ts';
import { nextPeriod } from './statistics/next-period.ts';
import type { Break, Point } from './series.ts';

/** The parts of an indicator's definition that decide how its figures are read. */
export interface Reading {
  name: string;
  unit: string;
  decimals: number;
  direction: Direction;
  periodKind: PeriodKind;
  /** Who hides small numbers: the source, or the municipality its own counts. */
  origin?: 'official' | 'local';
  /** The rules for writing about suicide: never a trend, a comparison or a rank in words. */
  isSensitive?: boolean;
  /** One group of a split: hidden for its own sake or a sibling's, and which is not told. */
  isGroup?: boolean;
  /** A number of people or things, not set against anything: places of other sizes cannot be compared. */
  isCount?: boolean;
  /** Set where every figure is a moving average over so many years. */
  windowYears?: number;
}

export interface PlaceSeries {
  place: string;
  placeName: string;
  role: 'own' | 'country' | 'county' | 'group' | 'peer' | 'count';
  /** A place the group chose for itself; neighbours come after it. */
  isChosen?: boolean;
  points: Point[];
  /** Why there is no point, by period of the axis; «ikke hentet» for every other. */
  absent?: ReadonlyMap<string, string>;
}

/** A cut or a period outside the series, as shipped with its text and source. */
export interface NotedBreak extends Break {
  text: string;
  source: string;
}

/** A figure with unit, or the words of its status; never «-» and never a hidden value. */
export function figureText(
  point: { value: number | null; status: ObservationStatus },
  reading: Pick<Reading, 'unit' | 'decimals' | 'origin' | 'isGroup'>,
): string {
  if (point.status === 'value' || point.status === 'zero' || point.status === 'provisional')
    return point.value === null
      ? statusWord.missing
      : formatFigure(point.value, reading.decimals, reading.unit);
  if (point.status === 'hidden' && reading.origin === 'local')
    return reading.isGroup ? figureWord.hiddenGroup : figureWord.hiddenCount;
  return statusWord[point.status];
}

/** The words of a period for which a place has nothing. */
export function absentWord({ absent }: Pick<PlaceSeries, 'absent'>, period: string): string {
  return absent?.get(period) ?? figureWord.notFetched;
}

/** More periods than this between the first and the last, and the codes are no series. */
const longestAxis = 600;

/**
 * Every period from first to last, with those between that have no figures, so that a gap in time is a gap
 * on the axis. Codes that do not lead on to each other are returned as they are, in order.
 */
export function timeAxis(codes: readonly string[]): string[] {
  const sorted = [...new Set(codes)].toSorted(compareCodes);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const filled: string[] = [];
  for (let code = first ?? null; code !== null && filled.length < longestAxis;) {
    filled.push(code);
    if (code === last) return sorted.every((one) => filled.includes(one)) ? filled : sorted;
    code = nextPeriod(code);
  }
  return sorted;
}

/** Numbered marks for the breaks that lie on the axis: same number in chart, note and table. */
export function numberedBreaks(axis: readonly string[], breaks: readonly NotedBreak[]) {
  return breaks
    .filter((item) => axis.includes(item.period))
    .toSorted((a, b) => axis.indexOf(a.period) - axis.indexOf(b.period))
    .map((item, index) => ({ ...item, number: index + 1, label: periodLabel(item.period) }));
}
