import type { PeriodKind } from '../../../contract/vocabulary.ts';
import { parsePeriod } from '../periods.ts';

const partsInYear: Partial<Record<PeriodKind, { letter: string; parts: number; width: number }>> = {
  quarter: { letter: 'K', parts: 4, width: 1 },
  month: { letter: 'M', parts: 12, width: 2 },
};

/** The period that follows a canonical code; windows of years move one year on. Null for other text. */
export function nextPeriod(code: string): string | null {
  const period = parsePeriod(code);
  if (!period || period.code !== code) return null;
  const year = Number(code.slice(0, 4));
  if (period.kind === 'year') return String(year + 1);
  if (period.kind === 'school_year')
    return `${year + 1}-${String((year + 2) % 100).padStart(2, '0')}`;
  if (period.kind === 'half_year') return code.endsWith('V') ? `${year}H` : `${year + 1}V`;
  const within = partsInYear[period.kind];
  if (!within) return `${year + 1}-${Number(code.slice(5)) + 1}`;
  const part = Number(code.slice(5));
  const isLast = part === within.parts;
  const next = String(isLast ? 1 : part + 1).padStart(within.width, '0');
  return `${isLast ? year + 1 : year}${within.letter}${next}`;
}
