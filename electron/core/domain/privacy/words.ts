/** Letters and digits that would make a match part of a longer word. */
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

/** Every pattern made here; see `makeGuardReady`. */
export const longPatterns: RegExp[] = [];

function long(source: string, flags: string): RegExp {
  const pattern = new RegExp(source, flags);
  longPatterns.push(pattern);
  return pattern;
}

/** A pattern for whole words, Norwegian letters included. */
export function wholeWord(source: string, flags = 'giu'): RegExp {
  return long(`${before}(?:${source})${after}`, flags);
}

/** A pattern for words that begin so, with any ending: inflections and compounds. */
export function wordStart(source: string): RegExp {
  return long(`${before}(?:${source})\\p{L}*(?:-\\p{L}+)?${after}`, 'giu');
}

const units = [
  'ett|eitt|en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju|syv',
  'åtte',
  'ni',
  'ti',
  'elleve|elve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
];
const ordinals = [
  'første|fyrste',
  'andre|annen',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'sjuende|syvende|sjuande',
  'åttende|åttande',
  'niende|niande',
  'tiende|tiande',
];

/** Number words of ages from one to nineteen. */
export const ageWords = units.join('|');
export const ordinalWords = ordinals.join('|');
/** From the third on. */
export const upperOrdinals = ordinals.slice(2).join('|');

/** The number a word or figure says; null when it says none. */
export function numberOf(said: string): number | null {
  if (/^\d+$/.test(said)) return Number(said);
  const word = said.toLocaleLowerCase('nb');
  const at = [units, ordinals].map((list) =>
    list.findIndex((one) => one.split('|').includes(word)),
  );
  const found = at.find((index) => index >= 0);
  return found === undefined ? null : found + 1;
}
