import type { PeriodKind } from '../../../../electron/contract/vocabulary.ts';
import type { Dimension } from './draft.ts';

const forms: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}[KQ]\d$/i, 'quarter'],
  [/^\d{4}M\d{1,2}$/i, 'month'],
  [/^\d{4}[VH]$/i, 'half_year'],
  [/^\d{4}[-/]\d{2}$/, 'school_year'],
];
const spans: Record<number, PeriodKind> = { 1: 'school_year', 2: 'three_year', 4: 'five_year' };

/**
 * The kind of period a dimension seems to hold; null when it is none or several. Only decides what is
 * listed first: the host judges every period.
 */
export function periodKindOf(dimension: Dimension | undefined): PeriodKind | null {
  const kinds = new Set(
    dimension?.categories.map(({ code, label }) => kindOf(code) ?? kindOf(label)),
  );
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

function kindOf(text: string): PeriodKind | null {
  const plain = text.trim().replaceAll('–', '-');
  const span = /^(\d{4})[-_/](\d{4})$/.exec(plain);
  if (span) return spans[Number(span[2]) - Number(span[1])] ?? null;
  return forms.find(([form]) => form.test(plain))?.[1] ?? null;
}
