import type { PxStatement } from './statements.ts';

const longest = 2_000;

/**
 * The periods of TIMEVAL, one per value, a range of years («TLIST(A1,"1990"-"2010")») written out; empty when
 * the statement is missing or gives a range of something else, or of more years than the `count` values there are; then VALUES names the periods.
 */
export function readTimeCodes(statement: PxStatement | null, count: number): string[] {
  if (statement === null) return [];
  const scale = statement.items.find(({ isQuoted }) => !isQuoted)?.text ?? '';
  const unit = /TLIST\(\s*([A-Z])/i.exec(scale)?.[1]?.toUpperCase() ?? '';
  const texts = statement.items.filter(({ isQuoted }) => isQuoted).map(({ text }) => text.trim());
  if (isRange(statement)) {
    const years = unit === 'A' ? yearsBetween(texts) : [];
    return count === 0 || years.length === count ? years : [];
  }
  if (!scale.endsWith(')')) return [];
  return texts.map((text) => periodCode(unit, text));
}

/** Between the two ends of a range stands a bare dash. */
function isRange({ items }: PxStatement): boolean {
  return items.some(({ isQuoted, text }) => !isQuoted && /^[-–]$|-\s*\)?$/.test(text.trim()));
}

function yearsBetween([first, last, ...more]: readonly string[]): string[] {
  const [from, to] = [Number(first), Number(last)];
  const isSpan = more.length === 0 && from >= 1000 && to >= from && to - from < longest;
  return isSpan ? Array.from({ length: to - from + 1 }, (_, at) => String(from + at)) : [];
}

/** PX writes the first quarter of 2015 «20151», January «201501»; SSB «2015K1», «2015M01». */
function periodCode(unit: string, text: string): string {
  const quarter = /^(\d{4})([1-4])$/.exec(text);
  if (quarter && (unit === 'Q' || unit === 'K')) return `${quarter[1]}K${quarter[2]}`;
  const half = /^(\d{4})([12])$/.exec(text);
  if (half && unit === 'H') return `${half[1]}H${half[2]}`;
  const part = /^(\d{4})(\d{2})$/.exec(text);
  if (part && unit === 'M') return `${part[1]}M${part[2]}`;
  return part && unit === 'W' ? `${part[1]}U${part[2]}` : text;
}
