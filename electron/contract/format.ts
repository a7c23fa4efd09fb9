/** Numbers, dates and periods as bokmål writes them; screens, sentences and exports share these. */
const NNBSP = '\u202f';
const MINUS = '\u2212';
const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;
const shortMonths = [
  'jan.',
  'feb.',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'des.',
] as const;

/**
 * Rounds as a reader does by hand: half up (away from zero) of the decimal value, so that 19,65 is 19,7.
 * Fifteen digits are what a figure is known to; noise of binary fractions beyond them is no value.
 */
export function roundTo(value: number, decimals: number): number {
  const digits = String(Number(Math.abs(value).toPrecision(15)));
  if (!Number.isFinite(value) || digits.includes('e')) return Number(value.toFixed(decimals));
  const size = Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
  return value < 0 && size !== 0 ? -size : size;
}

/** `a` minus `b` between the figures as shown: what a reader gets who takes one from the other. */
export function differenceAsShown(a: number, b: number, decimals: number): number {
  return roundTo(roundTo(a, decimals) - roundTo(b, decimals), decimals);
}

/** Decimal comma, narrow no-break space in thousands, real minus: 3 225 · 7,5 · −0,3. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '0', fraction] = roundTo(Math.abs(value), decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NNBSP);
  const isZero = Number(`${whole}.${fraction ?? 0}`) === 0;
  return `${value < 0 && !isZero ? MINUS : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A value with its unit: «10,3 %», «7,5 dager». */
export function formatFigure(value: number, decimals: number, unit: string): string {
  return `${formatNumber(value, decimals)}\u00a0${unit}`;
}

export type DateForm = 'long' | 'medium' | 'table' | 'card';

/** An ISO date or instant (read in local time) in one of the four forms the design uses. */
export function formatDate(iso: string, form: DateForm): string {
  const local = iso.length > 10 ? localDate(new Date(iso)) : iso;
  const [year = '', month = '', day = ''] = local.split('-');
  const index = Number(month) - 1;
  if (form === 'table') return `${day}.${month}.${year}`;
  if (form === 'long') return `${Number(day)}. ${months[index] ?? ''} ${year}`;
  if (form === 'medium') return `${Number(day)}. ${shortMonths[index] ?? ''} ${year}`;
  return `${Number(day)}. ${shortMonths[index] ?? ''}`;
}

/** «10.42», local time. */
export function formatTime(instant: string): string {
  const date = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getHours())}.${two(date.getMinutes())}`;
}

/** The calendar day where the host stands, as ISO text. */
export function localDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** «2024–25», «høsten 2026», «1. kvartal 2024», «januar 2024»; others with an en dash. */
export function periodLabel(code: string): string {
  if (/^\d{4}[VH]$/.test(code)) return halfYearLabel(code);
  const [, year, letter, part] = /^(\d{4})([KM])(\d{1,2})$/.exec(code) ?? [];
  if (letter === 'K') return `${Number(part)}. kvartal ${year}`;
  if (letter === 'M') return `${months[Number(part) - 1] ?? ''} ${year}`;
  return code.replace('-', '–');
}

/** When a figure is from, in a sentence: «våren 2026» stands alone, a year takes «i». */
export function whenLabel(code: string): string {
  return /^\d{4}[VH]/.test(code) ? periodLabel(code) : `i ${periodLabel(code)}`;
}

/** The municipality's own half-years: «2026V» → «våren 2026». */
export function halfYearLabel(code: string): string {
  return `${code.endsWith('V') ? 'våren' : 'høsten'} ${code.slice(0, 4)}`;
}

/** The half-year a day lies in: January to June is V, the rest H. */
export function halfYearOf(isoDate: string): string {
  return `${isoDate.slice(0, 4)}${Number(isoDate.slice(5, 7)) <= 6 ? 'V' : 'H'}`;
}

/** Whole calendar days from one ISO date or instant to another. */
export function daysBetween(from: string, to: string): number {
  const day = (iso: string) =>
    Date.parse(`${iso.length > 10 ? localDate(new Date(iso)) : iso}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/** Whether the day something was due has passed; on the day itself there is still time. */
export function hasPassed(day: string | null, today: string): day is string {
  return day !== null && day < today;
}

const words = 'null én to tre fire fem seks sju åtte ni ti elleve tolv'.split(' ');

/** The gender of what is counted: «én utfordring», «ett tiltak». */
export type Gender = 'common' | 'neuter';

/** Small counts in words, larger ones in digits: «fem», «13»; one agrees with its noun: «én», «ett». */
export function countWord(count: number, gender: Gender = 'common'): string {
  if (count === 1 && gender === 'neuter') return 'ett';
  return words[count] ?? formatNumber(count, 0);
}

/** A count with its noun in the right number: «ett tiltak», «én utfordring», «13 tiltak». */
export function counted(
  count: number,
  noun: { one: string; many: string; gender?: Gender },
): string {
  return `${countWord(count, noun.gender)} ${count === 1 ? noun.one : noun.many}`;
}

/** Some of all, the single one in words: «én av 20», «5 av 20». */
export function countOf(count: number, total: number, gender: Gender = 'common'): string {
  const some = count === 1 ? countWord(count, gender) : formatNumber(count, 0);
  return `${some} av ${formatNumber(total, 0)}`;
}

/** A word with a capital first letter, for the start of a sentence: «Fem», «Én». */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('nb') + word.slice(1);
}

/** «Lier, Modum og Hole». */
export function joinWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
}
