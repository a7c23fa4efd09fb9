import type { CubeMapping } from '../../contract/mapping.ts';
import type { Cube, CubeCategory } from './cube.ts';
import { factorOf } from './find-rate-parts.ts';
import type { MappedIndicator } from './map-cube.ts';
import { note, type Note } from './types.ts';

const percentWords = /prosent|per ?cent|%|\bandel(?:en)?\b|\brate\b|\bshare\b/i;
const countWords = /^(?:antall|tallet på|number of|personer|persons)\b/i;
const rankWords = /\b(?:rang|rangering|rank|ranking|plassering)\b/i;
const fewestReasonLetters = 10;

/** What the file calls a measure: its label, its unit, and what was chosen of the rest of the table. */
export function measureWords(
  cube: Cube,
  mapping: CubeMapping,
  category: CubeCategory | null,
): string {
  const chosen = cube.dimensions.flatMap((dimension) => {
    const code = mapping.filters[dimension.code];
    const found = dimension.categories.find((one) => one.code === code);
    return found && dimension.categories.length > 1 ? [found.label] : [];
  });
  const label = category ? category.label || category.code : '';
  const unit = category?.unit && !label.includes(category.unit) ? ` (${category.unit})` : '';
  const full = `${label}${unit}`;
  const own = isBare(label) ? cube.title || (/^measure$/i.test(label) ? '' : full) : full;
  return [own, ...chosen].filter(Boolean).join(', ') || 'Tallene i tabellen';
}

/**
 * Where what the file measures is not what the indicator's definition says: number against share, a rank, what
 * it is counted per, or which ages. A stop, until the reader has said why it is right; then a note.
 */
export function compareMeasure(
  cube: Cube,
  mapping: CubeMapping,
  category: CubeCategory | null,
  indicator: MappedIndicator,
): { stops: Note[]; notes: Note[] } {
  const words = measureWords(cube, mapping, category);
  const faults = [
    unlikeUnit(words, category, indicator),
    rank(words, indicator),
    unlikeBase(words, category, indicator),
    unlikeAges(cube, mapping, words, indicator),
  ].filter((fault) => fault !== null);
  const reason = (mapping.reason ?? '').trim();
  if (reason.length < fewestReasonLetters)
    return {
      stops: faults.map((sentence) =>
        note('unit', sentence, {
          detail:
            'Velg en annen kolonne eller en annen indikator, eller skriv hvorfor tallet likevel er riktig.',
        }),
      ),
      notes: [],
    };
  return {
    stops: [],
    notes: faults.map((sentence) =>
      note('accepted-unlike', sentence, { detail: `Begrunnelse: «${reason}»` }),
    ),
  };
}

/** True where the words fit a share for an indicator in percent, or a number for one that counts. */
export function fitsUnit({ label, unit }: CubeCategory, indicator: MappedIndicator): boolean {
  const words = `${label} ${unit ?? ''}`;
  if (rankWords.test(words)) return false;
  const isPercent = percentWords.test(words);
  if (indicator.unit === '%') return isPercent;
  return indicator.isCount === true ? !isPercent : true;
}

/** «Verdi», «Andel», «measure»: words that say nothing of what is measured. */
function isBare(label: string): boolean {
  return (
    label === '' || /^(?:verdi(?:er)?|values?|measure|tall|antall|andel|prosent|%)$/i.test(label)
  );
}

function unlikeUnit(
  words: string,
  category: CubeCategory | null,
  indicator: MappedIndicator,
): string | null {
  const label = `${category?.label ?? ''} ${category?.unit ?? ''}`;
  const isPercent = percentWords.test(label);
  const unit = category?.unit?.trim() ?? '';
  const isOther = !isPercent && (unit !== '' || countWords.test(label.trim()));
  const isUnlike = indicator.isCount ? isPercent : indicator.unit === '%' && isOther;
  return isUnlike
    ? `«${words}» passer ikke til «${indicator.name}», som er i ${indicator.unit}`
    : null;
}

function rank(words: string, indicator: MappedIndicator): string | null {
  return rankWords.test(words) && !rankWords.test(indicator.name)
    ? `«${words}» er en rangering, ikke ${indicator.unit}`
    : null;
}

/** «per 1 000 innbyggere» against «per 100 000», or against percent. */
function unlikeBase(
  words: string,
  category: CubeCategory | null,
  indicator: MappedIndicator,
): string | null {
  const text = `${category?.label ?? words} ${category?.unit ?? ''}`;
  const per = /\bper (\d{1,3}(?:[\s\u00a0\u202f]?\d{3})*)(?!\d)/iu.exec(text)?.[1];
  if (per === undefined) return null;
  const own = Number(per.replace(/\s/gu, ''));
  const defined = factorOf(indicator.unit);
  // «Per 100» is percent by another name; «per 1» and years are no base at all.
  if (own < 100 || own === defined || (own >= 1900 && own <= 2100)) return null;
  return `«${words}» er per ${per}, men «${indicator.name}» er i ${indicator.unit}`;
}

/** Ages of the table against those of the definition, where both name one span and they differ. */
function unlikeAges(
  cube: Cube,
  mapping: CubeMapping,
  words: string,
  indicator: MappedIndicator,
): string | null {
  const defined = agesIn(
    `${indicator.name} ${indicator.denominator ?? ''} ${indicator.definition ?? ''}`,
  );
  const chosen = cube.dimensions.flatMap((dimension) => {
    const code = mapping.filters[dimension.code];
    const found = dimension.categories.find((one) => one.code === code);
    return found && /alder|age/i.test(`${dimension.code} ${dimension.label}`) ? [found.label] : [];
  });
  const inFilter = agesIn(chosen.join(' '), true);
  const said = inFilter.length > 0 ? inFilter : agesIn(words);
  if (defined.length !== 1 || said.length !== 1 || defined[0] === said[0]) return null;
  return `«${words}» gjelder ${said[0]} år, men definisjonen av «${indicator.name}» sier ${defined[0]} år`;
}

/** The age spans a text names: «0–17 år», «15-29 år»; bare «00-17» where the text is known to be of ages. */
function agesIn(text: string, isOfAges = false): string[] {
  const shape = isOfAges
    ? /(?<!\d)(\d{1,2}) ?[-–_] ?(\d{1,2})(?!\d)/g
    : /(?<!\d)(\d{1,2}) ?[-–] ?(\d{1,2})(?= ?(?:år|year))/gi;
  const spans = [...text.matchAll(shape)].map(([, from, to]) => `${Number(from)}–${Number(to)}`);
  return [...new Set(spans)];
}
