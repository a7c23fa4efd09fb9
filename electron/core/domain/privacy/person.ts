import type { TextRange } from '../../../contract/privacy.ts';
import { initials, pointing } from './pointing.ts';
import { impersonal, story, telling } from './telling.ts';
import { ordinalWords, wholeWord } from './words.ts';

export interface PersonSignal extends TextRange {
  /**
   * A gender or a tie of blood names one child; «eleven» may be anybody; a `nearly` needs but one thing
   * more, a `whole` nothing, and a `told` nothing where the sentence is no rule or story.
   */
  strength: 'whole' | 'told' | 'nearly' | 'strong' | 'weak';
  /** «Gutten», «mora», «han», «eleven»: the one we both know. */
  isDefinite?: boolean;
}

const article =
  '(?:(?:en|ei|et|ein|eit|én|denne|dette|den|det|vår|våre|min|ene|eine) (?:\\p{L}+ ){0,2}?)?';
const strong = wholeWord(
  `${article}(?:(?:\\p{L}+-?)?(?:gutt|gutten|guten|jente|jenta|jenten)|gut|pike|piken|sønn|(?:adoptiv|foster|ste)?sønnen|sønnens|son|sonen|datter|(?:adoptiv|foster|ste)?datteren|dattera|datra|dotter|dottera|lillebror|lillesøster|storebror|storesøster|veslebror|veslesøster|broren|søsteren|søstera|tvilling|tvillingen|tvillingbror|tvillingsøster|stesønn|stedatter|nevø|niese|jentebarn|guttebarn|moren|mora|mor|faren|far|stemor|stefar|stemoren|stefaren|mormor|morfar|farmor|farfar|bestemor|bestemora|bestefar|onkelen|tanta|fosterforeldrene|fostermora|fosterfaren|storebroren|lillebroren|storesøsteren|lillesøsteren)`,
);
const weak = wholeWord(
  `(?:en|ei|et|ein|eit|én|denne|dette|den|det|vår) (?:\\p{L}+ ){0,2}?(?:elev|barn|ungdom|unge|pasient|bruker|brukar|mor|far|familie|person|foreldre|fosterforelder|flyktning|ungdommen|eleven|barnet|familien)|${article}(?:(?:\\d{1,2}\\.?[ -]?|${ordinalWords})-?klassing(?:en)?|(?:\\d{1,2}-?|\\p{L}+-?)åring(?:en)?)|eleven|ungdommen|ungdomen|ungen|pasienten|han|hun|ho|hen|ham|henne|hennes|hans`,
);

/** «Hver jente», «gutter/jenter», «elev per årsverk»: said of many. */
const manyBefore =
  /(?:hver|kvar|hvert|kvart|enhver|ethvert|per|pr\.?|alle|ingen|noen|nokon|begge|antall|flere|mange|[\p{L}]\/) $|[/]$/iu;
const manyAfter = /^(?:\/|-? ?(?:eller|og) (?:jente|gutt)(?![\p{L}]))/iu;
const generic =
  /(?<![\p{L}])(?:når|dersom|hvis|skal|bør|må|kan|vil|hver|kvar|alle|enhver|rett til|skulle|gis|tilbys|om)(?![\p{L}])/iu;

/** A rule says «når» and «skal», a case does not; the more a word points, the more a rule must say. */
const rules: Partial<Record<PersonSignal['strength'], RegExp>> = {
  weak: generic,
  told: impersonal,
  strong: story,
  nearly: /(?<![\p{L}])(?:når|dersom|hvis|hver|kvar|enhver|ethvert)(?![\p{L}])/iu,
};

/** The pupil of a median is nobody. */
const measured = /midterste|gjennomsnittlige|typiske|vanlige/iu;
const definite =
  /(?:gutten|guten|jenta|jenten|piken|sønnen|sonen|datteren|dattera|datra|dottera|broren|søsteren|søstera|tvillingen|eleven|barnet|ungdommen|ungen|pasienten|familien|moren|mora|faren|åringen|klassingen|(?<!\p{L})(?:mor|far|han|hun|ho|henne|ham|mormor|bestefar|bestemor))$/iu;

/** Every word in the text that stands for one person. */
export function findPersons(text: string): PersonSignal[] {
  const found: PersonSignal[] = [];
  const borders = sentenceBorders(text);
  const sentenceAt = (at: number) => {
    const { start, end } = rangeAround(borders, text.length, at);
    return text.slice(start, end);
  };
  for (const [pattern, strength] of [
    [pointing.whole, 'whole'],
    ...telling.map((pattern) => [pattern, 'told'] as const),
    [pointing.nearly, 'nearly'],
    [initials, 'nearly'],
    [pointing.demonstrative, 'strong'],
    [pointing.careAct, 'whole'],
    [strong, 'strong'],
    [weak, 'weak'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      if (manyBefore.test(text.slice(Math.max(0, start - 10), start))) continue;
      if (manyAfter.test(text.slice(end, end + 14)) || measured.test(match[0])) continue;
      if (rules[strength]?.test(sentenceAt(start))) continue;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ start, end, strength, isDefinite: definite.test(match[0]) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Where the sentence around a character begins and ends; «4. klasse» does not end one. */
export function sentenceRange(text: string, at: number): TextRange {
  return rangeAround(sentenceBorders(text), text.length, at);
}

interface Border {
  /** Where the sentence before ends. */
  end: number;
  /** Where the sentence after begins. */
  start: number;
}

function sentenceBorders(text: string): Border[] {
  return [...text.matchAll(/[.!?]+["»]?\s+(?=["«]?\p{Lu})|\n+/gu)].map(({ 0: said, index }) => ({
    end: index + said.trimEnd().length,
    start: index + said.length,
  }));
}

function rangeAround(borders: readonly Border[], length: number, at: number): TextRange {
  const next = borders.findIndex(({ start }) => start > at);
  const before = next === -1 ? borders.at(-1) : borders[next - 1];
  return { start: before?.start ?? 0, end: borders[next]?.end ?? length };
}
