/** How the items of a numbered list are counted when not by figures: a, b; A, B; i, ii; I, II. */
export const countSigns = ['a', 'A', 'i', 'I'] as const;
export type CountSign = (typeof countSigns)[number];

export interface ListCount {
  /** The first number of an ordered list; 1 when left out. */
  start?: number;
  /** Letters or Roman numerals instead of figures. */
  sign?: CountSign;
}

/** What stands before an item, by its place from 0: «•», «4.», «c.». */
export function itemMark(list: ListCount & { isOrdered: boolean }, index: number): string {
  return list.isOrdered ? `${countWith((list.start ?? 1) + index, list.sign)}.` : '•';
}

function countWith(number: number, sign: CountSign | undefined): string {
  if (sign === undefined || number < 1) return String(number);
  const small = sign === 'a' || sign === 'A' ? letters(number) : roman(number);
  return sign === 'A' || sign === 'I' ? small.toUpperCase() : small;
}

/** a … z, aa, ab: as browsers and Word count. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const last = String.fromCodePoint(97 + ((number - 1) % 26));
  return rest === 0 ? last : letters(rest) + last;
}

const romans = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(number: number): string {
  let left = number;
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
