/** A text made plain for looking in, with the way back: `at[i]` is where character i came from. */
export interface Plain {
  text: string;
  at(index: number): number;
}

const plainEnough = /^[\n\r\t -~¡-¬®-ž‘-”–—…«»]*$/;
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/**
 * Full-width and other digits become 0–9, odd spaces plain spaces, composed letters whole; what
 * cannot be seen is left out, so that a number cannot hide behind it.
 */
export function normalise(text: string): Plain {
  if (plainEnough.test(text) && !/[\u00a0\u00ad]/.test(text)) return { text, at: (index) => index };
  let plain = '';
  const places: number[] = [];
  let index = 0;
  for (const cluster of clusters(text)) {
    const said = plainOf(cluster);
    for (let unit = 0; unit < said.length; unit += 1) places.push(index);
    plain += said;
    index += cluster.length;
  }
  places.push(text.length);
  return { text: plain, at: (at) => places[at] ?? text.length };
}

/** A base character with the marks that follow it. */
function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

function plainOf(cluster: string): string {
  if (invisible.test(cluster)) return cluster.length === 1 ? '' : plainOf(cluster.slice(1));
  if (space.test(cluster)) return ' ';
  // Struck through, ringed or as a key: a digit with marks on it is still the digit.
  if (/^\d\p{M}+$/u.test(cluster)) return cluster.charAt(0);
  if ((cluster.codePointAt(0) ?? 0) < 0x250) return cluster.normalize('NFC');
  const digit = /^\p{Nd}$/u.test(cluster) ? digitValue(cluster) : null;
  return digit ?? cluster.normalize('NFKC');
}

/** Every script has its ten digits in a row: the value is how many digits stand before it. */
function digitValue(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
