import type { PxStatement } from './statements.ts';

/**
 * The periods of TIMEVAL, one per value; empty when the statement is missing or only gives a range
 * («TLIST(A1,"1990"-"2010")»), where VALUES names the periods.
 */
export function readTimeCodes(statement: PxStatement | null): string[] {
  if (statement === null) return [];
  const scale = statement.items.find(({ isQuoted }) => !isQuoted)?.text ?? '';
  if (!scale.endsWith(')')) return [];
  const unit = /TLIST\(\s*([A-Z])/i.exec(scale)?.[1]?.toUpperCase() ?? '';
  return statement.items
    .filter(({ isQuoted }) => isQuoted)
    .map(({ text }) => periodCode(unit, text.trim()));
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
