const maxLength = 40;
const grouped = /^(?:\d+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/;
const pointed = /^(\d+)\.(\d+)$/;

/**
 * A number as Norwegian sources write it: «7,5», «3 225» (space, U+00A0 or U+202F), «−0,3», «70,9 %».
 * A point counts as decimal only where it cannot be a thousands mark: «13.1» is 13,1, «1.027» is
 * null. Null too for anything that is not one whole number.
 */
export function parseNorwegianNumber(text: string): { value: number } | null {
  if (text.length > maxLength) return null;
  const plain = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/ ?%$/, '')
    .replace(/^\u2212/, '-');
  const isNegative = plain.startsWith('-');
  const body = isNegative ? plain.slice(1) : plain;
  const magnitude = grouped.test(body)
    ? Number(body.replaceAll(' ', '').replace(',', '.'))
    : readPointed(body);
  if (magnitude === null || !Number.isFinite(magnitude)) return null;
  return { value: isNegative && magnitude !== 0 ? -magnitude : magnitude };
}

/** «1.027» may be one thousand and twenty-seven; «0.125», «13.1» and «1234.567» may not. */
function readPointed(body: string): number | null {
  const parts = pointed.exec(body);
  if (!parts) return null;
  const [, whole = '', fraction = ''] = parts;
  const mayBeThousands = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  return mayBeThousands ? null : Number(body);
}
