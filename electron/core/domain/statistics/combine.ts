import { isShown, type Point } from '../series.ts';

export type Part = Pick<Point, 'value' | 'status'>;

/** A figure worked out from others; a hidden part never shows through in any of them. */
export type Combined =
  { status: 'value'; value: number } | { status: 'not_computable'; value: null; text: string };

const words = {
  sum: 'Summen',
  difference: 'Forskjellen',
  average: 'Gjennomsnittet',
  rank: 'Plassen',
};

/** The sum of the parts, or not computable when one is hidden or missing. */
export function sumOf(parts: readonly Part[]): Combined {
  return from('sum', parts, (values) => values.reduce((sum, value) => sum + value, 0));
}

/** The unweighted mean of the parts, or not computable when one is hidden or missing. */
export function averageOf(parts: readonly Part[]): Combined {
  return from('average', parts, (values) => values.reduce((sum, v) => sum + v, 0) / values.length);
}

/** First part minus second, or not computable when one is hidden or missing. */
export function differenceOf(first: Part, second: Part): Combined {
  return from('difference', [first, second], ([a = NaN, b = NaN]) => a - b);
}

/**
 * Place from the top, 1 for the highest and equal figures sharing a place. Not computable when any
 * part is hidden: the order of the others would tell where the hidden one lies.
 */
export function rankOf(own: Part, others: readonly Part[]): Combined {
  return from(
    'rank',
    [own, ...others],
    ([value = NaN, ...rest]) => 1 + rest.filter((r) => r > value).length,
  );
}

function from(
  kind: keyof typeof words,
  parts: readonly Part[],
  compute: (values: number[]) => number,
): Combined {
  const isHidden = parts.some((part) => part.status === 'hidden');
  const values = parts.flatMap((part) =>
    isShown(part) && part.value !== null ? [part.value] : [],
  );
  if (parts.length > 0 && values.length === parts.length)
    return { status: 'value', value: compute(values) };
  const why = isHidden
    ? 'ett eller flere av tallene er skjult'
    : 'ett eller flere av tallene mangler';
  return {
    status: 'not_computable',
    value: null,
    text: `${words[kind]} kan ikke beregnes: ${why}.`,
  };
}
