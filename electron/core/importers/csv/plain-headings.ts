import { parsePeriod } from '../../domain/periods.ts';
import { statusOfWording } from '../source-symbols.ts';
import type { Note } from '../types.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/;
const norwegianDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const spelledDate = /^(\d{1,2})\. ?(\p{L}+) (\d{4})$/u;
/** Words before a period that say nothing more: «Per 31.12.2023», «Skoleåret 2023-24». */
const lead = /^(?:per|pr\.?|år|året|skoleår|skoleåret)\s+(?=\d)/i;
/** «2024 (foreløpige tall)»: the whole column is provisional. */
const provisional = /\s*\((?:foreløpige?(?: tall)?|preliminary|provisional)\)$/i;
/** A reference to a footnote behind a heading: «2023 1)», «2023*», «Andel²». */
const reference = /(?:\s+\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3})$/u;
const monthName =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|october|nov(?:ember)?|des(?:ember)?|dec(?:ember)?';
const spelled = new RegExp(
  String.raw`(?:^|[\s,.:;–-])((?:[1-4]\.? ?(?:kvartal|kv\.?|quarter)|kvartal [1-4]|[KQ][1-4]|[12]\. ?halvår|vår(?:en)?|høst(?:en)?|(?:${monthName})\.?) ?\d{4}|\d{4},? [1-4]\. ?(?:kvartal|kv\.?))$`,
  'i',
);

/**
 * Headings as the table reader takes them: without references to footnotes, and with periods that are
 * spelled out or stored as dates in the app's own way: «desember 2023» is 2023M12, «31.12.2023» 2023.
 */
export function plainHeadings(headings: readonly (readonly string[])[]): string[][] {
  const depth = headings[0]?.length ?? 0;
  const levels = Array.from({ length: depth }, (_, level) => {
    const texts = headings.map((path) =>
      withoutLead(withoutReference((path[level] ?? '').replace(provisional, ''))),
    );
    const dates = datesAsPeriods(texts);
    const months = headingMonths(texts);
    return texts.map((text) => dates?.get(text) ?? months.get(text) ?? withPeriod(text));
  });
  return headings.map((_, index) => levels.map((texts) => texts[index] ?? ''));
}

/**
 * True where a heading says that all figures under it are provisional: in words, or by a lone «*» behind
 * the period, unless a footnote says that the star means something else.
 */
export function isProvisional(path: readonly string[], notes: readonly Note[] = []): boolean {
  if (path.some((text) => provisional.test(text))) return true;
  const isStarred = path.some(
    (text) => /[^*]\*$/.test(text) && parsePeriod(text.slice(0, -1).trim()) !== null,
  );
  if (!isStarred) return false;
  const meaning = notes
    .map(({ sentence }) => /^\*+\s*[=:]?\s*(.+)$/.exec(sentence)?.[1])
    .find(Boolean);
  return meaning === undefined || statusOfWording(meaning) === 'provisional';
}

/** «202501» and «202502» over the figures are months; a lone number of six digits is none. */
function headingMonths(texts: readonly string[]): ReadonlyMap<string, string> {
  const numbers = texts.filter((text) => /^\d{6}$/.test(text));
  return (numbers.length > 1 ? monthsAsPeriods(numbers) : null) ?? new Map();
}

function withoutLead(text: string): string {
  const rest = text.replace(lead, '');
  return isDateText(rest) || parsePeriod(rest) !== null ? rest : text;
}

/** True for a day written as a date. */
export function isDateText(text: string): boolean {
  return dateParts(text) !== null;
}

/**
 * What the dates among some texts stand for, when all do alike: first or last days of years are years,
 * first days of months are months. Null where they are neither, or where there are none.
 */
export function datesAsPeriods(texts: Iterable<string>): Map<string, string> | null {
  const dates = new Map<string, DateParts>();
  for (const text of texts) {
    const parts = dateParts(text);
    if (parts) dates.set(text, parts);
  }
  const all = [...dates.values()];
  const every = (month: number, day: number) =>
    all.length > 0 && all.every((date) => date.month === month && date.day === day);
  if (every(1, 1) || every(12, 31))
    return new Map([...dates].map(([text, { year }]) => [text, String(year)]));
  if (all.length === 0 || all.some(({ day }) => day !== 1)) return null;
  return new Map(
    [...dates].map(([text, { year, month }]) => [
      text,
      `${year}M${String(month).padStart(2, '0')}`,
    ]),
  );
}

/** «202401» under the heading «Måned» is 2024M01; null unless every text is such a month. */
export function monthsAsPeriods(texts: readonly string[]): Map<string, string> | null {
  const months = texts.map((text) => /^(19\d\d|20\d\d)(0[1-9]|1[0-2])$/.exec(text));
  if (months.some((month) => month === null)) return null;
  return new Map(months.map((month) => [month?.[0] ?? '', `${month?.[1]}M${month?.[2]}`]));
}

interface DateParts {
  year: number;
  month: number;
  day: number;
}

function dateParts(text: string): DateParts | null {
  const iso = isoDate.exec(text);
  const own = iso ? null : (norwegianDate.exec(text) ?? withMonthNumber(spelledDate.exec(text)));
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(own?.[3]), Number(own?.[2]), Number(own?.[1])];
  if (!(year >= 1900 && year <= 2100)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day }
    : null;
}

/** «1. januar 2024» as day, month and year. */
function withMonthNumber(parts: RegExpExecArray | null): readonly string[] | null {
  if (parts === null) return null;
  const [text, day = '', name = '', year = ''] = parts;
  const code = parsePeriod(`${name} ${year}`)?.code;
  return code?.includes('M') ? [text, day, code.slice(5), year] : null;
}

function withoutReference(text: string): string {
  const plain = text.replace(reference, '').trimEnd();
  const isInside = plain.split('(').length > plain.split(')').length;
  return plain === '' || isInside ? text : plain;
}

/** A spelled period at the end of a heading becomes its code: «Antall desember 2023», «Antall 2023M12». */
function withPeriod(text: string): string {
  const words = spelled.exec(text)?.[1];
  const period = words === undefined ? null : parsePeriod(words);
  if (words === undefined || period === null) return text;
  return `${text.slice(0, text.length - words.length)}${period.code}`;
}
