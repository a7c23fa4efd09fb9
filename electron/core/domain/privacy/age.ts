import type { TextRange } from '../../../contract/privacy.ts';
import { ageWords, numberOf, ordinalWords, upperOrdinals, wholeWord } from './words.ts';

export interface AgeSignal extends TextRange {
  /** Years, as near as the text says; null for words like «baby». */
  years: number | null;
  isGrade: boolean;
}

const age = wholeWord(
  `(?<age>\\d{1,2}|${ageWords})(?:(?:[ -]?(?:½|og et halvt|og eit halvt))?[ -]?(?:års?|år)(?:ig|ige|sgammel|sgammal|sgamle|gammel|gammal)?(?:[- ](?:alder(?:en)?|gammel|gammal|gamle))?|[ -]?åring(?:en)?|[ -]?årsalderen)`,
);
const grade = wholeWord(
  `(?:(?<figure>\\d{1,2})\\.?[ -]?(?<word>klass(?:e|en|ing|ingen)|trinn(?:et)?|steget|årssteg(?:et)?|årstrinn(?:et)?)|(?<ordinal>${ordinalWords})[ -]?(?:klass(?:e|en|ing|ingen)|trinn(?:et)?|steget|årssteget)|vg ?[123]|klasse \\d{1,2}\\.? ?[a-f]?|\\d{1,2}\\.? ?[A-F])`,
  'giu',
);
const born = wholeWord(
  '(?:født|fødd|f\\.) ?(?:i |den )?(?:\\d{1,2}\\.? ?(?:\\d{1,2}\\.|[a-zæøå]+) ?)?(?<year>(?:19|20)\\d\\d)',
);
const little = wholeWord(
  'nyfødt(?:e)?|nyfødd|baby(?:en)?|spedbarnet|tenåring(?:en)?|førskolebarnet',
);
/** «i niende», with no word for class after it; the first and the second are too many other things. */
const bareGrade = wholeWord(
  `(?<=(?:^|[^\\p{L}])(?:i|på) )(?<ordinal>${upperOrdinals})(?=$|[.,;:)!?]| (?:med|som|og|er|var|har|hadde|ikke|ikkje|går|på|fikk|fekk|ble|blei|vart|deltok)(?!\\p{L}))`,
);
/** A part of school, said of one: «en gutt på mellomtrinnet». */
const stage = wholeWord(
  '(?<=(?:^|[^\\p{L}])på )(?:småtrinnet|småsteget|mellomtrinnet|mellomsteget|ungdomstrinnet|ungdomssteget|storskolen)',
);
const childWord =
  '(?:jente|jenta|jenten|gutt|gutten|gut|guten|pike|piken|sønn|sønnen|son|sonen|datter|datteren|dattera|dotter|dottera|bror|broren|søster|søsteren|søstera|elev|eleven|barn|barnet|ungdom|ungdommen|han|hun|ho|hen)';
/** «dottera på 11», «han er 16», «jente 9»: years, with no word for them. */
const bareAge = wholeWord(
  `(?<=(?:^|[^\\p{L}])${childWord}(?:,? (?:på|er|var|blir|vart|fylte|fyller|bare|berre|snart|nå|no|nesten)){0,2} )(?<bare>[1-9]|1\\d|${ageWords})(?=$|[,;:)!?]|\\.(?:\\s|$)| (?:og|med|som|har|hadde|går|gjekk|fikk|fekk|ble|blei|vart|bor|bur)(?!\\p{L}))`,
);
const person = wholeWord('(?<=\\p{L}\\p{L}+ ?\\()(?<bare>[1-9]|1\\d)(?=\\))');

/** «13–18 år», «4. til 7. trinn», «siste 3 år»: spans of many or of time, not one child's age. */
const notOneBefore =
  /(?:\d\.? ?(?:[-–—/]|til|og|eller|,) ?|(?:siste|neste|første|om|for|etter|over|under|hver[tn]?|minst|inntil|fra|til|mellom|alle|gjennom|innen|cirka|ca\.?|løpet av|tross|fram til) |^i )$/iu;
const notOneAfter =
  /^(?: ?(?:[-–—/]|til|og|eller) ?\d|ene|a?r\b|-?(?:siden|sidan|på rad|framover|frem|tilbake|etter at|med|av)| (?:siden|sidan|på rad|framover|tilbake|av|med erfaring))/iu;
const classWord = /klasse|trinn|skole|skule|elev|gutt|gut|jente|i $/iu;

/** Every age or grade in the text that is one child's. */
export function findAges(text: string): AgeSignal[] {
  const found: AgeSignal[] = [];
  const add = (match: RegExpMatchArray, years: number | null, isGrade: boolean) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (notOneBefore.test(text.slice(Math.max(0, start - 14), start))) return;
    if (notOneAfter.test(text.slice(end, end + 14))) return;
    found.push({ start, end, years, isGrade });
  };
  for (const match of text.matchAll(age)) {
    const years = numberOf(match.groups?.['age'] ?? '');
    if (years !== null && years <= 19 && !isTime(text, match)) add(match, years, false);
  }
  for (const match of text.matchAll(grade)) {
    const { figure, ordinal } = match.groups ?? {};
    const step = numberOf(figure ?? ordinal ?? '') ?? numberOf(/\d+/.exec(match[0])?.[0] ?? '');
    const isLetter = /^\d{1,2}\.? ?[A-F]$/iu.test(match[0]);
    if (isLetter && !isClassName(text, match)) continue;
    if (step === null || step > 10) continue;
    add(match, /^vg/i.test(match[0]) ? 15 + step : 5 + step, true);
  }
  for (const match of text.matchAll(born)) add(match, null, false);
  for (const match of text.matchAll(little)) add(match, null, false);
  for (const match of text.matchAll(person)) add(match, Number(match[0]), false);
  for (const match of text.matchAll(bareGrade))
    add(match, 5 + (numberOf(match.groups?.['ordinal'] ?? '') ?? 0), true);
  for (const match of text.matchAll(stage)) add(match, null, true);
  for (const match of text.matchAll(bareAge)) {
    const years = numberOf(match.groups?.['bare'] ?? '');
    // «ett» and «en» are articles far more often than ages.
    if (years !== null && (years > 1 || /\d/.test(match[0]))) add(match, years, false);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** «i 3 år», «på 5 år»: a length of time unless a child stands before it. */
function isTime(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const lead = text.slice(Math.max(0, start - 3), start);
  return /(?:^|[^\p{L}])i $/iu.test(lead) && /^(?:\d+|\p{L}+) år$/iu.test(match[0]);
}

function isClassName(text: string, match: RegExpMatchArray): boolean {
  if (!/[A-F]$/.test(match[0])) return false;
  const start = match.index ?? 0;
  return classWord.test(text.slice(Math.max(0, start - 12), start));
}
