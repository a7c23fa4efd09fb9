import type { GridRow } from './grid.ts';

const time =
  /^(?:aar|år|year|time|tid|tidid|periode?|period|kvartal|måned|mnd|år[- ]?(?:måned|mnd)|årmåned|årmnd|year[-_ ]?month|skoleår|årgang|intervall|time_period|statistikkmåned)$/i;
const geo =
  /^(?:geo|geo_?\w*|geografi|sted|område|enhet|enhetnavn|bydel\w*|place|country|land)$|kommune|fylke|region|municipal|county/i;
const code = /kode|code|nummer|number|(?:^|[\s_a-z])nr\b|^geo(?:_|$)|_id$|^id$/i;
const name = /^(?:navn|name|tekst|label)$|navn|name/i;
/** Or SSB's table number, which heads the figures in its pivot files. */
const figure = /^(?:values?|verdi(?:er)?|tall|obs_?value|observasjon|\d{5}[A-Z]?(?::.*)?)$/i;
const class_ =
  /^(?:kj[oø]nn|sex|gender|alder|age|aldersgruppe\w*|m[aå]ltall|measure(?:_type)?|contentscode|statistikkvariabel|trinn|eierform|utd\w*|innvkat|landbak\w*|soes|tallformat)$/i;
const placeText =
  /^((?:[KF][-_]?)?\d{4}|[KF][-_]\d{2}|\d{1,2}|EAK(?:UO)?|EK[AG]\d{2})\s+(?:-\s+)?(\p{L}.*)$/iu;

const footnote =
  /^(?:kilder?|source|note|noter|fotnoter?|merk(?:nad)?|tegnforklaring(?:er)?|symbolforklaring|tegn og symboler|sist (?:endret|oppdatert))\b|^(?:\*+|\d\)|¹|²|³)\s*\S/i;

/** The text of a row that holds one footnote and nothing else; null for every other row. */
export function footnoteOf(row: GridRow): string | null {
  const filled = row.cells.filter(({ text }) => text !== '');
  const [only] = filled;
  return filled.length === 1 && only && footnote.test(only.text) ? only.text : null;
}

/** What the heading of a column says of its content. */
export interface HeadingWords {
  isTime: boolean;
  isGeo: boolean;
  isCode: boolean;
  isName: boolean;
  isFigure: boolean;
  isClass: boolean;
}

/** Reads the words of a heading; nothing is decided from the digits under it. */
export function headingWords(heading: string): HeadingWords {
  const plain = heading.trim();
  return {
    isTime: time.test(plain),
    isGeo: geo.test(plain),
    isCode: code.test(plain),
    isName: name.test(plain),
    isFigure: figure.test(plain),
    isClass: class_.test(plain),
  };
}

/** «3801 Horten», «K-3801 Horten», «3801 - Horten» as code and name; null when it is no such text. */
export function splitPlace(text: string): { code: string; label: string } | null {
  const parts = placeText.exec(text);
  return parts ? { code: parts[1] ?? '', label: parts[2] ?? '' } : null;
}

/** True for texts most of which are «code name» of a municipality, or the like. */
export function arePlaces(texts: readonly string[]): boolean {
  const named = texts.filter((text) => /^(?:[KF][-_]?)?\d{4}\s/i.test(text) && splitPlace(text));
  return named.length > 0 && named.length * 2 >= texts.length;
}
