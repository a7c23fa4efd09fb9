import { folded } from './measure-subjects.ts';

/** What sort of number a text says a figure is; `unsaid` where it does not say. */
export type Quantity =
  | { kind: 'percent' | 'count' | 'money' | 'points' | 'days' | 'hours' | 'rank' | 'unsaid' }
  | { kind: 'change' | 'spread' | 'index' | 'rate' }
  | { kind: 'per'; base: number };

type Plain = Exclude<Quantity['kind'], 'per'>;

const number = String.raw`(\d{1,3}(?: ?\d{3})*)`;
const perNumber = new RegExp(String.raw`\b(?:per|pr\.?) ${number}(?! ?\d|[-–]|\. )`);
/** In this order: «endring i prosent» is a change, «prosent av kroner» a share. */
const kinds: readonly (readonly [Plain, RegExp])[] = [
  ['rank', /\b(?:rang|rangering|rank|ranking|plassering)\b/],
  [
    'change',
    /\bendring|\bendra|\bvekst|(?<!\p{L})økning|\bnedgang|differanse|forskjell|\bchange|\bgrowth/u,
  ],
  ['spread', /konfidens|standardavvik|feilmargin|(?:nedre|øvre) grense|confidence|standard error/],
  ['index', /\bsmr\b|forholdstall|indeks\b|\bindex\b|\bratio\b/],
];
const percent = /prosent|per ?cent|%|\bp[sc]t\b|^pc$|\bandel|\bshare\b|prosentdel/;
const others: readonly (readonly [Plain, RegExp])[] = [
  ['count', /\bantall? (?!(?:hele )?(?:dag|time|enkelttime|fravær|poeng|grunnskolepoeng))/],
  ['money', /\bkroner\b|\bkr\b|\bnok\b|\b(?:utgift|kostnad|beløp)/],
  ['days', /\bdag(?:er|ar)?\b|fraværsdag|\bdays?\b/],
  ['hours', /\btim(?:er|ar)\b|\bhours?\b/],
  ['points', /poeng|\bpoints?\b|karakter/],
  ['rate', /\brate[rn]?\b/],
  ['count', /\bantall?\b|^(?:tall?et på|number of|count|elever|barn|personer|persons|mottakere)\b/],
];
const counted =
  /^(?:personer|persons|elever|barn|mottakere|innbyggere|husholdninger|familier|tilfeller|årsverk|stk\.?|antall|number|nr)$/;

/** The sort of number that a measure's label and unit tell of. A rank in percent is a rank. */
export function quantityOf(label: string, unit = ''): Quantity {
  const [words, own] = [folded(label).trim(), folded(unit).trim()];
  const text = `${words} ${own}`;
  const special = kinds.find(([, sign]) => sign.test(text));
  if (special) return { kind: special[0] };
  const base = Number(perNumber.exec(text)?.[1]?.replaceAll(' ', '') ?? Number.NaN);
  // «Per 1» and a year are no base; «per 100» is percent by another name.
  if (base >= 1000 && !(base >= 1900 && base <= 2100)) return { kind: 'per', base };
  if (base === 100 || percent.test(own)) return { kind: 'percent' };
  if (counted.test(own)) return { kind: 'count' };
  const ofUnit = others.find(([, sign]) => sign.test(own));
  if (ofUnit) return { kind: ofUnit[0] };
  if (percent.test(words)) return { kind: 'percent' };
  return { kind: others.find(([, sign]) => sign.test(words))?.[0] ?? 'unsaid' };
}

/** The sort of number an indicator's unit stands for, or its name: «Endring i …» is a change in percent. */
export function quantityDefined({
  name,
  unit,
  isCount,
}: {
  name: string;
  unit: string;
  isCount?: boolean;
}): Quantity {
  const named = quantityOf(name);
  if (isOddity(named)) return named;
  const found = quantityOf('', unit);
  return isCount === true && found.kind === 'unsaid' ? { kind: 'count' } : found;
}

/** True where figures of the one sort can stand among those of the other. */
export function isSameQuantity(file: Quantity, defined: Quantity): boolean {
  if (file.kind === 'per' && defined.kind === 'per') return file.base === defined.base;
  if (file.kind === 'unsaid' || defined.kind === 'unsaid') return !isOddity(file);
  // A rate that does not say what it is per is asked about by what else the file says.
  if (file.kind === 'rate') return defined.kind === 'percent' || defined.kind === 'per';
  return file.kind === defined.kind;
}

/** A rank, a change, an interval or an index is never the figure itself. */
function isOddity({ kind }: Quantity): boolean {
  return kind === 'rank' || kind === 'change' || kind === 'spread' || kind === 'index';
}
