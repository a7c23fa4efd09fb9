import type { PeriodKind } from '../../contract/vocabulary.ts';

/** `start` and `end` are ISO dates, both inclusive. */
export interface Period {
  code: string;
  kind: PeriodKind;
  start: string;
  end: string;
}

/** What the text is known to be: a school year written long, or Udir's month of measuring. */
export type PeriodHint = 'school_year' | 'udir_absence' | 'udir_gsi';

const months =
  'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const englishMonths =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const two = (n: number) => String(n).padStart(2, '0');
const isYear = (year: number) => year >= 1900 && year <= 2100;

/**
 * Reads the ways the sources write a period; null when the text is none of them or is ambiguous
 * («2024-2025» without a hint). Udir's «202506» needs a hint: June closes a school year, October
 * opens one.
 */
export function parsePeriod(text: string, hint?: PeriodHint): Period | null {
  const plain = text
    .trim()
    .replace(/[\u2013\u2212]/g, '-')
    .replace(/^(\d{4}) - (\d{4})$/, '$1-$2');
  const schoolYear = /^(?:skole?året|skoleår|school year):? (?=\d)(.+)$/i.exec(plain)?.[1];
  if (schoolYear !== undefined) {
    const found = parsePeriod(schoolYear, 'school_year');
    return found?.kind === 'school_year' ? found : null;
  }
  const single = /^(\d{4})$/.exec(plain);
  if (single) return year(Number(single[1]));
  const short = /^(\d{4})[-/](\d{2})$/.exec(plain);
  if (short) return shortSpan(Number(short[1]), Number(short[2])) ?? isoMonth(plain);
  const long = /^(\d{4})([-_/])(\d{4})$/.exec(plain);
  if (long) return longSpan(Number(long[1]), Number(long[3]), long[2] === '/', hint);
  const part = /^(\d{4})([KQMVH])(\d{1,2})?$/i.exec(plain);
  if (part && !/[VH]\d/i.test(plain))
    return partOfYear(Number(part[1]), (part[2] ?? '').toUpperCase(), part[3]);
  const half = /^(\d{4})-?[HS]([12])$/i.exec(plain);
  if (half) return partOfYear(Number(half[1]), half[2] === '1' ? 'V' : 'H', undefined);
  const month = /^(\d{1,2})\.(\d{4})$/.exec(plain);
  if (month) return partOfYear(Number(month[2]), 'M', month[1]);
  const season = /^(?:(vår|1\. ?halvår)|høst|2\. ?halvår)(?:en)? (\d{4})$/i.exec(plain);
  if (season) return partOfYear(Number(season[2]), season[1] ? 'V' : 'H', undefined);
  const words = spelled(plain);
  if (words) return partOfYear(words.year, words.letter, words.number);
  const measured = /^(\d{4})(\d{2})$/.exec(plain);
  return measured ? udirTime(Number(measured[1]), Number(measured[2]), hint) : null;
}

const monthStarts = 'jan feb mar apr mai jun jul aug sep okt nov des'.split(' ');
const englishStarts: Readonly<Record<string, string>> = { may: 'mai', oct: 'okt', dec: 'des' };

/** «1. kvartal 2024», «2024 1. kvartal», «kvartal 1 2024», «K1 2024», «2024 K1», «januar 2024», «Dec 2023». */
function spelled(text: string): { year: number; letter: 'K' | 'M'; number: string } | null {
  const quarter =
    /^(?:([1-4])\.? ?(?:kvartal|kv\.?|quarter)|[KQ]([1-4]))[ ,]*(\d{4})$/i.exec(text) ??
    /^()()(\d{4})[ -][KQ]([1-4])$/i.exec(text) ??
    /^()()(\d{4}),? ([1-4])\. ?(?:kvartal|kv\.?)$/i.exec(text) ??
    /^(?:kvartal|quarter) ([1-4])()[ ,]+(\d{4})$/i.exec(text);
  if (quarter) {
    const number = quarter[1] || quarter[2] || quarter[4] || '';
    return { year: Number(quarter[3]), letter: 'K', number };
  }
  const month = /^([a-z]{3,9})\.? ?(\d{4})$/i.exec(text);
  if (!month) return null;
  const word = (month[1] ?? '').toLowerCase();
  const start = englishStarts[word.slice(0, 3)] ?? word.slice(0, 3);
  const at = monthStarts.indexOf(start);
  const names = [months[at] ?? '', englishMonths[at] ?? ''];
  const isName = word === 'sept' || names.some((name) => name === word) || word.length === 3;
  return at < 0 || !isName ? null : { year: Number(month[2]), letter: 'M', number: String(at + 1) };
}

/** Oldest first: by first day, then by last day. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.code, b.code);
}

/** Oldest first, by code; as text the autumn («H») would come before the spring («V») of its year. */
export function compareCodes(a: string, b: string): number {
  return compareText(sortable(a), sortable(b));
}

const sortable = (code: string) => code.replace(/^(\d{4})V$/, '$1A');

export { periodLabel } from '../../contract/format.ts';

function year(start: number): Period | null {
  return isYear(start) ? spanOfYears(`${start}`, 'year', start, start) : null;
}

function schoolYear(start: number): Period | null {
  if (!isYear(start)) return null;
  const code = `${start}-${two((start + 1) % 100)}`;
  return { code, kind: 'school_year', start: `${start}-08-01`, end: `${start + 1}-07-31` };
}

function shortSpan(start: number, end: number): Period | null {
  return end === (start + 1) % 100 ? schoolYear(start) : null;
}

/** «2024-01» is a month; «2009-11» may be three years as well, and is none. */
function isoMonth(text: string): Period | null {
  const [year = 0, month = 0] = text.split('-').map(Number);
  return year >= 2000 && month <= year % 100 ? partOfYear(year, 'M', `${month}`) : null;
}

function longSpan(start: number, end: number, isSlash: boolean, hint?: PeriodHint): Period | null {
  if (!isYear(start) || !isYear(end)) return null;
  if (end === start) return year(start);
  if (end === start + 1) return isSlash || hint === 'school_year' ? schoolYear(start) : null;
  const kind = end === start + 2 ? 'three_year' : end === start + 4 ? 'five_year' : null;
  return kind && spanOfYears(`${start}-${end}`, kind, start, end);
}

function spanOfYears(code: string, kind: PeriodKind, start: number, end: number): Period {
  return { code, kind, start: `${start}-01-01`, end: `${end}-12-31` };
}

function partOfYear(inYear: number, letter: string, digits: string | undefined): Period | null {
  if (!isYear(inYear)) return null;
  if (letter === 'V' || letter === 'H') {
    if (digits !== undefined) return null;
    return ofMonths(`${inYear}${letter}`, 'half_year', inYear, letter === 'V' ? 1 : 7, 6);
  }
  const number = Number(digits ?? 0);
  if (letter === 'M') {
    if (number < 1 || number > 12) return null;
    return ofMonths(`${inYear}M${two(number)}`, 'month', inYear, number, 1);
  }
  if (number < 1 || number > 4) return null;
  return ofMonths(`${inYear}K${number}`, 'quarter', inYear, number * 3 - 2, 3);
}

function ofMonths(
  code: string,
  kind: PeriodKind,
  inYear: number,
  first: number,
  count: number,
): Period {
  const last = first + count - 1;
  const lastDay = new Date(Date.UTC(inYear, last, 0)).getUTCDate();
  return {
    code,
    kind,
    start: `${inYear}-${two(first)}-01`,
    end: `${inYear}-${two(last)}-${two(lastDay)}`,
  };
}

function udirTime(inYear: number, month: number, hint?: PeriodHint): Period | null {
  if (hint === 'udir_absence' && month === 6) return schoolYear(inYear - 1);
  if (hint === 'udir_gsi' && month === 10) return schoolYear(inYear);
  return null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
