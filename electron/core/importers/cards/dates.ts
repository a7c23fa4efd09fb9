import { addDays } from '../../domain/calendar/days.ts';

const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const monthNames = [
  ...['jan(?:uary|uar)?', 'feb(?:ruary|ruar)?', 'mar(?:ch|s)?', 'apr(?:il)?', 'ma[iy]', 'jun[ei]?'],
  ...[
    'jul[iy]?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'o[kc]t(?:ober)?',
    'nov(?:ember)?',
    'de[sc](?:ember)?',
  ],
].map((name) => new RegExp(`^${name}$`, 'i'));
const monthOf = (name: string): number =>
  monthNames.findIndex((pattern) => pattern.test(name.replace(/\.$/, ''))) + 1;

const weekday =
  /^(?:man|tirs|ons|tors|fre|lør|søn|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:dag|day)?\.?,?\s+/i;
const timeOfDay =
  /(?:,?\s+(?:kl\.?\s*)?|T)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const twoNumbers = /^(\d{1,2})([./-])(\d{1,2})([./-])(\d{4}|\d{2})\.?$/;

/** A text without the weekday before and the time of day after its date. */
const bareOf = (text: string): string =>
  text.trim().replace(/\s+/g, ' ').replace(weekday, '').replace(timeOfDay, '').trim();

/** What the dates of a file say of their own order: one date may be both, a whole column seldom is. */
export type DayOrder = 'day first' | 'month first' | 'either' | 'both';

/** Read from every date with two numbers and a slash or dash; a point between is Norwegian, the day first. */
export function dayOrder(texts: readonly string[]): DayOrder {
  let day = false;
  let month = false;
  let isAny = false;
  for (const text of texts) {
    const found = twoNumbers.exec(bareOf(text));
    if (!found || found[2] === '.' || found[2] !== found[4]) continue;
    isAny = true;
    if (Number(found[1]) > 12) day = true;
    if (Number(found[3]) > 12) month = true;
  }
  if (day && month) return 'both';
  if (month) return 'month first';
  return day || !isAny ? 'day first' : 'either';
}

/**
 * A day in any usual way of writing: 29.3.26, 29/3-2026, 29. mars 2026, March 29, 2026, 2026-03-29 with or without
 * a time, a spreadsheet's day number; null for anything else, and for a day that does not exist.
 */
export function readDay(text: string, monthFirst: boolean): string | null {
  const bare = bareOf(text);
  const dashed = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare);
  if (dashed) return iso(Number(dashed[1]), Number(dashed[3]), Number(dashed[4]));
  const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (compact) return iso(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numbers = twoNumbers.exec(bare);
  if (numbers) {
    const [, one = '', sign, two = '', , year = ''] = numbers;
    const [day, month] =
      monthFirst && sign !== '.' && sign === numbers[4] ? [two, one] : [one, two];
    return iso(yearOf(year), Number(month), Number(day));
  }
  const worded = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s/-]*(\p{L}{3,9}\.?)[\s/-]*(\d{4}|\d{2})$/u.exec(
    bare,
  );
  if (worded) return iso(yearOf(worded[3] ?? ''), monthOf(worded[2] ?? ''), Number(worded[1]));
  const english = /^(\p{L}{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(bare);
  if (english) return iso(Number(english[3]), monthOf(english[1] ?? ''), Number(english[2]));
  return readSerial(bare);
}

/** A spreadsheet's day number: 1 January 2000 is 36526. Only numbers of this century and the last years of the one before. */
function readSerial(bare: string): string | null {
  const found = /^(\d{5})(?:[.,]\d+)?$/.exec(bare);
  const days = Number(found?.[1] ?? 0);
  return days >= 32_874 && days <= 73_050 ? addDays('1899-12-30', days) : null;
}

/** A day as our own export writes it: dd.mm.åååå. */
export function readOwnDay(text: string): string | null {
  const found = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text.trim());
  return found ? iso(Number(found[3]), Number(found[2]), Number(found[1])) : null;
}

/** «våren 2027» → «2027V»; null for anything else. */
export function readSeason(text: string): string | null {
  const found = /^(vår|våren|høst|høsten)\s+(20\d{2})$/i.exec(text.trim());
  if (!found) return null;
  return `${found[2]}${found[1]?.toLocaleLowerCase('nb').startsWith('v') ? 'V' : 'H'}`;
}

export type Due = { dueDate: string | null; dueSeason: string | null; dueCondition: string | null };

/** When a text says: a day by `readOne`, a season, or else a condition in its own words. */
export function readDue(text: string, readOne: (text: string) => string | null): Due {
  const none: Due = { dueDate: null, dueSeason: null, dueCondition: null };
  if (text.trim() === '') return none;
  const day = readOne(text);
  if (day !== null) return { ...none, dueDate: day };
  const season = readSeason(text);
  return season === null ? { ...none, dueCondition: text.trim() } : { ...none, dueSeason: season };
}
