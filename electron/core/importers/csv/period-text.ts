import { parsePeriod } from '../../domain/periods.ts';
import { isDateText } from './plain-headings.ts';

const shape = String.raw`\d{4}(?:[-_/–]\d{2,4}|[KQMVHU]\d{0,2})?`;
const glued = new RegExp(String.raw`^(.*\S)[\s.,]+(${shape})$`, 'i');
const leading = new RegExp(String.raw`^(${shape})[\s.,]+(\S.*)$`, 'i');
const twoYears = /^(\d{4})[-_/–](\d{4})$/;

const partOfYear = /(?:^|\s)(?:uke|tertial|kvartal|halvår)(?: ?\d+)?$/i;

/** True for a text that is a period and nothing else, also a span the app has no kind for. */
export function isPeriodText(text: string): boolean {
  if (parsePeriod(text) !== null || isDateText(text)) return true;
  if (!/^\d{4}/.test(text)) return false;
  const span = twoYears.exec(text);
  if (span) return isYear(span[1]) && isYear(span[2]) && Number(span[1]) < Number(span[2]);
  const week = /^(\d{4})U(\d{2})$/i.exec(text);
  return week !== null && isYear(week[1]) && Number(week[2]) >= 1 && Number(week[2]) <= 53;
}

/** A heading taken apart: «Sysselsatte 2021» is the measure «Sysselsatte» and the period «2021». */
export function splitHeading(text: string): { rest: string; period: string | null } {
  if (isPeriodText(text)) return { rest: '', period: text };
  const [, before = '', last = ''] = glued.exec(text) ?? [];
  // «Uke 7 2024», «1. tertial 2024»: a part of the year the app has no kind for is not the year.
  if (partOfYear.test(before)) return { rest: text, period: null };
  if (isPeriodText(last)) return { rest: before.replace(/[\s.,:]+$/, ''), period: last };
  const [, first = '', after = ''] = leading.exec(text) ?? [];
  return isPeriodText(first) ? { rest: after, period: first } : { rest: text, period: null };
}

function isYear(text: string | undefined): boolean {
  const year = Number(text);
  return year >= 1900 && year <= 2100;
}
