import { joinWords } from '../../contract/format.ts';
import { fewestReasonLetters, type CubeMapping } from '../../contract/mapping.ts';
import type { Cube, CubeCategory } from './cube.ts';
import type { MappedIndicator } from './map-cube.ts';
import { isSameQuantity, quantityDefined, quantityOf, type Quantity } from './measure-quantity.ts';
import { ownWords, subjectsIn, type Subject } from './measure-subjects.ts';
import { note, type Note } from './types.ts';

/** From this many whole numbers on, figures without a unit are more likely a count than a percentage. */
const fewestWhole = 10;

/** What the file calls a measure: its label, its unit, and what was chosen of the rest of the table. */
export function measureWords(
  cube: Cube,
  mapping: CubeMapping,
  category: CubeCategory | null,
): string {
  const label = category ? category.label || category.code : '';
  const unit = category?.unit && !label.includes(category.unit) ? ` (${category.unit})` : '';
  const full = `${label}${unit}`;
  const measure = cube.dimensions.find(({ code }) => code === mapping.measureDimension);
  const isOneOfMany = (measure?.categories.length ?? 0) > 1;
  const titled = isOneOfMany && cube.title ? `${cube.title}: ${full}` : cube.title;
  const own = isBare(label) ? titled || (/^measure$/i.test(label) ? '' : full) : full;
  return [own, ...chosenWords(cube, mapping)].filter(Boolean).join(', ') || 'Tallene i tabellen';
}

/**
 * Where what the file measures is not what the indicator's definition says, or where the file does not say
 * what it measures: subject, sort of number, denominator, ages, school years. A stop, until the reader has
 * said why it is right; then a note. `others` are the indicators the figures could have been meant for.
 */
export function compareMeasure(
  cube: Cube,
  mapping: CubeMapping,
  category: CubeCategory | null,
  indicator: MappedIndicator,
  others: Iterable<MappedIndicator> = [],
): { stops: Note[]; notes: Note[] } {
  const words = measureWords(cube, mapping, category);
  const facts: Facts = { cube, mapping, category, indicator, words };
  const faults = [
    unlikeQuantity(facts),
    unlikeSubject(facts, others),
    unlikeBase(facts),
    unlikeSpan(facts, agesIn, 'år'),
    unlikeSpan(facts, gradesIn, 'trinn'),
  ].filter((fault) => fault !== null);
  const reason = (mapping.reason ?? '').trim();
  if (reason.length < fewestReasonLetters)
    return { stops: faults.map((sentence) => note('unit', sentence, { detail: way })), notes: [] };
  return {
    stops: [],
    notes: faults.map((sentence) =>
      note('accepted-unlike', sentence, { detail: `Begrunnelse: «${reason}»` }),
    ),
  };
}

const way =
  'Velg en annen kolonne eller en annen indikator, eller skriv hvorfor tallet likevel er riktig (minst ti tegn).';

/** True where the words fit a share for an indicator in percent, or a number for one that counts. */
export function fitsUnit({ label, unit }: CubeCategory, indicator: MappedIndicator): boolean {
  const quantity = quantityOf(label, unit);
  const defined = quantityDefined(indicator);
  if (quantity.kind === 'unsaid') return defined.kind !== 'percent';
  return isSameQuantity(quantity, defined);
}

interface Facts {
  cube: Cube;
  mapping: CubeMapping;
  category: CubeCategory | null;
  indicator: MappedIndicator;
  /** The measure in the file's own words. */
  words: string;
}

function unlikeQuantity({ cube, mapping, category, indicator, words }: Facts): string | null {
  const defined = quantityDefined(indicator);
  const told = quantityIn(cube, mapping, category);
  if (!isSameQuantity(told, defined))
    return told.kind === 'rank'
      ? `«${words}» er en rangering, ikke ${indicator.unit}`
      : told.kind === 'per'
        ? `«${words}» er per ${told.base.toLocaleString('nb')}, men «${indicator.name}» er i ${indicator.unit}`
        : `«${words}» passer ikke til «${indicator.name}», som er i ${indicator.unit}`;
  const isUnsaid = told.kind === 'unsaid' || (told.kind === 'rate' && defined.kind === 'per');
  if (defined.kind === 'count' || defined.kind === 'unsaid' || !isUnsaid) return null;
  return areWhole(cube, mapping, category)
    ? `«${words}» er bare hele tall, og fila sier ikke at de er i ${indicator.unit}`
    : null;
}

/** From the label and unit of the measure; else from what was chosen beside it; else from the title. */
function quantityIn(cube: Cube, mapping: CubeMapping, category: CubeCategory | null): Quantity {
  const own = quantityOf(category?.label ?? '', category?.unit);
  // «Antall» over a column of figures is often only a word for the figures.
  const isVague =
    own.kind === 'unsaid' || (own.kind === 'count' && /^antall?$/i.test(category?.label ?? ''));
  if (!isVague) return own;
  const beside = [...chosenWords(cube, mapping), ...onlyWords(cube, mapping)].map((text) =>
    quantityOf(text),
  );
  const chosen = beside.find(({ kind }) => kind !== 'unsaid' && kind !== 'count');
  if (chosen) return chosen;
  if (own.kind === 'count') return own;
  const title = quantityOf(subjectOfTitle(cube.title));
  // A title names people («Personer i husholdninger …») also where the figures are shares of them.
  return title.kind === 'count' ? { kind: 'unsaid' } : title;
}

function unlikeSubject(facts: Facts, others: Iterable<MappedIndicator>): string | null {
  const { cube, mapping, category, indicator, words } = facts;
  const label = labelOf(category);
  const chosen = chosenWords(cube, mapping);
  const holding = [...chosen, ...onlyWords(cube, mapping)];
  const measured = [isBare(label) ? subjectOfTitle(cube.title) : label, ...holding].join(', ');
  const all = [cube.title, label, category?.unit ?? '', ...holding].join(', ');
  const definition = definitionOf(indicator);

  const allowed = subjectsIn(definition);
  const foreign = [...subjectsIn(measured)].filter((one) => !allowed.has(one));
  if (foreign.length > 0)
    return `«${words}» handler om ${namesOf(foreign)}. Det gjør ikke «${indicator.name}»`;

  const told = subjectsIn(all);
  const isOwnCode = isNamedCode(category, indicator) || isOnlyOfTable(cube, indicator, others);
  const missing = askedBy(indicator).filter(
    (one) => !told.has(one) && !(isOwnCode && one.isDetail !== true),
  );
  if (missing.length > 0)
    return `Fila sier ikke at «${words}» handler om ${namesOf(missing)}, som «${indicator.name}» gjør`;

  const known = new Set(ownWords(definition));
  if (isOwnCode || known.size === 0) return null;
  const own = ownWords(label);
  const isStrange = own.length > 0 && !own.some((word) => isKnown(word, known));
  if (isStrange && subjectsIn(label).size === 0)
    return `«${words}» er ikke nevnt i definisjonen av «${indicator.name}»`;
  const wanted = ownWords(indicator.name);
  if (askedBy(indicator).length > 0 || wanted.length === 0) return null;
  const said = new Set(ownWords(all));
  return wanted.some((word) => isKnown(word, said))
    ? null
    : `Fila sier ikke at «${words}» er det «${indicator.name}» måler`;
}

/** What a definition asks a file to name: the topics and details of its name. */
function askedBy({ name }: MappedIndicator): Subject[] {
  const plain = name.toLocaleLowerCase('nb');
  return [...subjectsIn(name)].filter(({ asked }) => asked === undefined || asked.test(plain));
}

/** The code of the source that the definition rests on, such as «KOSbvbarntiltaka0001». */
function isNamedCode(category: CubeCategory | null, { sourceFilter = '' }: MappedIndicator) {
  const code = category?.code ?? '';
  return code.length > 5 && sourceFilter.split(/[,;()\s]+/).includes(code);
}

/** A bare measure of the very table the definition names, where no definition of another subject does. */
function isOnlyOfTable(
  cube: Cube,
  indicator: MappedIndicator,
  others: Iterable<MappedIndicator>,
): boolean {
  const table = /\b\d{5}\b/.exec(cube.title)?.[0];
  if (table === undefined || !(indicator.sourceTable ?? '').includes(table)) return false;
  const topic = (one: MappedIndicator) => namesOf(askedBy(one).filter(({ isDetail }) => !isDetail));
  return [...others].every(
    (other) => !(other.sourceTable ?? '').includes(table) || topic(other) === topic(indicator),
  );
}

/** «Prosent av arbeidsstyrken» against a definition that is of all inhabitants. */
function unlikeBase({ category, indicator, words }: Facts): string | null {
  const text = `${category?.label ?? ''} ${category?.unit ?? ''}`.toLocaleLowerCase('nb');
  const own =
    /\b(?:av|blant|per|i prosent av|i forhold til|ift\.?) (?:alle |de )?(\p{L}{4,})/u.exec(
      text,
    )?.[1];
  const base = bases.find((one) => own !== undefined && one.test(own));
  const defined = indicator.denominator || definitionOf(indicator);
  if (base === undefined || base.test(defined.toLocaleLowerCase('nb'))) return null;
  return `«${words}» er regnet av ${own ?? ''}, men «${indicator.name}» er det ikke`;
}

/** Whom shares are counted of. Inhabitants are what a definition says by ages, so they are left out. */
const bases = [
  /arbeidsstyrk/,
  /sysselsatte|arbeidstak|lønnstak/,
  /husholdning/,
  /famili/,
  /elev/,
  /fødte|nyfødt/,
  /arbeidsledig/,
  /barnehagebarn/,
] as const;

/** Ages or school years of the table against those of the definition, where both name one and they differ. */
function unlikeSpan(
  { cube, mapping, indicator, words }: Facts,
  spansIn: (text: string, isOfAges: boolean) => string[],
  unit: string,
): string | null {
  const defined = spansIn(definitionOf(indicator), false);
  const inFilter = spansIn(agesChosen(cube, mapping), true);
  const said = inFilter.length > 0 ? inFilter : spansIn(words, false);
  if (defined.length > 1 || said.length !== 1 || defined[0] === said[0]) return null;
  if (defined.length === 0)
    return /^0–1\d\d$/.test(said[0] ?? '')
      ? null
      : `«${words}» gjelder ${said[0]} ${unit}, og definisjonen av «${indicator.name}» nevner ingen slik grense`;
  return `«${words}» gjelder ${said[0]} ${unit}, men definisjonen av «${indicator.name}» sier ${defined[0]} ${unit}`;
}

function agesChosen(cube: Cube, { filters }: CubeMapping): string {
  return cube.dimensions
    .filter(({ code, label }) => /alder|age/i.test(`${code} ${label}`))
    .flatMap(({ code, categories }) =>
      categories.filter((one) => categories.length === 1 || one.code === filters[code]),
    )
    .map(({ label }) => label)
    .join(' ');
}

/** The age spans a text names: «0–17 år», «15-29 år»; bare «00-17» where the text is known to be of ages. */
function agesIn(text: string, isOfAges: boolean): string[] {
  const shape = isOfAges
    ? /(?<!\d)(\d{1,2}) ?[-–_] ?(\d{1,2})(?!\d)/g
    : /(?<!\d)(\d{1,2}) ?[-–] ?(\d{1,2})(?= ?(?:år|year))/gi;
  return unique([...text.matchAll(shape)].map(([, from, to]) => `${Number(from)}–${Number(to)}`));
}

/** The school years a text names: «7. trinn», «10. årstrinn», «7. klasse». */
function gradesIn(text: string): string[] {
  return unique(
    [...text.matchAll(/(?<![\d–-])(\d{1,2})\. ?(?:års)?(?:trinn|klasse)/gi)].map(
      ([, grade]) => `${grade}.`,
    ),
  );
}

/** «Verdi», «Andel (prosent)», «measure»: words that say nothing of what is measured. */
function isBare(label: string): boolean {
  return subjectsIn(label).size === 0 && ownWords(label).length === 0;
}

/** A measure's label; a code in place of one («A», «KOSbv0001») tells nothing. */
function labelOf(category: CubeCategory | null): string {
  if (category === null) return '';
  const { code, label } = category;
  return label === code && /^(?=\S*\d|\p{Lu}+$|\S*\p{Ll}\p{Lu})\S+$/u.test(code) ? '' : label;
}

/** A title without its table number and the dimensions it lists: «12944: Lavinntekt, etter alder». */
function subjectOfTitle(title: string): string {
  return title.replace(/^\s*\d{4,5}:?\s*/, '').split(/,? (?:etter|by|fordelt på) /i)[0] ?? '';
}

/** Labels of what was chosen in dimensions that had a choice. */
function chosenWords(cube: Cube, { filters }: CubeMapping): string[] {
  return cube.dimensions.flatMap(({ code, categories }) => {
    const found = categories.find((one) => one.code === filters[code]);
    return found && categories.length > 1 ? [found.label] : [];
  });
}

/** Labels of dimensions with one value, which hold for every figure; where and when say nothing of what. */
function onlyWords({ dimensions }: Cube, mapping: CubeMapping): string[] {
  const whereAndWhen = [mapping.placeDimension, mapping.timeDimension];
  return dimensions.flatMap(({ code, categories, role }) => {
    const [only] = categories;
    const holds = role !== 'metric' && !whereAndWhen.includes(code);
    return holds && only && categories.length === 1 ? [only.label] : [];
  });
}

/** True where the chosen figures are whole numbers, and enough of them to tell. */
function areWhole(cube: Cube, mapping: CubeMapping, category: CubeCategory | null): boolean {
  let stride = cube.values.length;
  const chosen = cube.dimensions.flatMap(({ code, categories }) => {
    stride /= categories.length;
    const wanted = code === mapping.measureDimension ? category?.code : mapping.filters[code];
    const at = categories.findIndex((one) => one.code === wanted);
    return at < 0 ? [] : [{ at, stride, size: categories.length }];
  });
  let whole = 0;
  for (const [index, value] of cube.values.entries()) {
    if (Number.isNaN(value)) continue;
    if (chosen.some((one) => Math.floor(index / one.stride) % one.size !== one.at)) continue;
    if (!Number.isInteger(value)) return false;
    whole += 1;
  }
  return whole >= fewestWhole;
}

function definitionOf({
  name,
  numerator = '',
  definition = '',
  denominator = '',
}: MappedIndicator) {
  return [name, numerator, denominator, definition].join(', ');
}

/** Two beginnings of words are of one word where one goes on from the other. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return [...known].some((one) => one.startsWith(word) || word.startsWith(one));
}

function namesOf(found: readonly Subject[]): string {
  return joinWords(found.map(({ name }) => name));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
