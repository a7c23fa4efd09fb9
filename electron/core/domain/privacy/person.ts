import type { TextRange } from '../../../contract/privacy.ts';
import { ordinalWords, wholeWord } from './words.ts';

export interface PersonSignal extends TextRange {
  /** A gender or a tie of blood names one child; «eleven» may be anybody. */
  strength: 'strong' | 'weak';
}

const article =
  '(?:(?:en|ei|et|ein|eit|én|denne|dette|den|det|vår|våre|min|ene|eine) (?:\\p{L}+ ){0,2}?)?';
const strong = wholeWord(
  `${article}(?:(?:\\p{L}+-?)?(?:gutt|gutten|guten|jente|jenta|jenten)|gut|pike|piken|sønn|sønnen|sønnens|son|sonen|datter|datteren|dattera|datra|dotter|dottera|lillebror|lillesøster|storebror|storesøster|veslebror|veslesøster|broren|søsteren|søstera|tvilling|tvillingen|tvillingbror|tvillingsøster|stesønn|stedatter|nevø|niese|jentebarn|guttebarn)`,
);
const weak = wholeWord(
  `(?:en|ei|et|ein|eit|én|denne|dette|den|det|vår) (?:\\p{L}+ ){0,2}?(?:elev|barn|ungdom|unge|pasient|bruker|brukar|mor|far|familie|person|foreldre|fosterforelder|flyktning|ungdommen|eleven|barnet|familien)|${article}(?:(?:\\d{1,2}\\.?[ -]?|${ordinalWords})-?klassing(?:en)?|(?:\\d{1,2}-?|\\p{L}+-?)åring(?:en)?)|eleven|ungdommen|ungdomen|ungen|pasienten|moren|mora|mor|faren|far|stemor|stefar|han|hun|ho|hen|ham|henne|hennes|hans`,
);

/** «Hver jente», «gutter/jenter», «elev per årsverk»: said of many. */
const manyBefore =
  /(?:hver|kvar|hvert|kvart|enhver|ethvert|per|pr\.?|alle|ingen|noen|nokon|begge|antall|flere|mange|[\p{L}]\/) $|[/]$/iu;
const manyAfter = /^(?:\/|-? ?(?:eller|og) (?:jente|gutt)(?![\p{L}]))/iu;
const generic =
  /(?<![\p{L}])(?:når|dersom|hvis|skal|bør|må|kan|vil|hver|kvar|alle|enhver|rett til|skulle|gis|tilbys|om)(?![\p{L}])/iu;

/** Every word in the text that stands for one person. */
export function findPersons(text: string): PersonSignal[] {
  const found: PersonSignal[] = [];
  for (const [pattern, strength] of [
    [strong, 'strong'],
    [weak, 'weak'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      if (manyBefore.test(text.slice(Math.max(0, start - 10), start))) continue;
      if (manyAfter.test(text.slice(end, end + 14))) continue;
      if (strength === 'weak' && generic.test(sentenceAround(text, start))) continue;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ start, end, strength });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The sentence a character stands in: a rule says «når» and «skal», a case does not. */
export function sentenceAround(text: string, at: number): string {
  const { start, end } = sentenceRange(text, at);
  return text.slice(start, end);
}

/** Where the sentence around a character begins and ends; «4. klasse» does not end one. */
export function sentenceRange(text: string, at: number): TextRange {
  const ends = /[.!?]+["»]?\s+(?=["«]?\p{Lu})|\n+/gu;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const border = match.index + match[0].length;
    if (border > at) return { start, end: match.index + (match[0].trimEnd().length || 0) };
    start = border;
  }
  return { start, end: text.length };
}
