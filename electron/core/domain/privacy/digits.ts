import type { TextRange } from '../../../contract/privacy.ts';

/** Digits that stand together or with a little between them: «01.02.03 12345». */
export interface DigitRun {
  groups: (TextRange & { digits: string })[];
}

/** What people put between the groups of a number: at most three such characters, or a line's end. */
const between = /^[\s.,:;\-‐‑‒–—−_/\\()[\]*+'’|]{1,4}$/;
/** Mark-up that came along with a text from elsewhere; on screen there is nothing between. */
const markup =
  /<\/?[a-z][^<>]{0,60}>|&(?:nbsp|thinsp|ensp|emsp|shy|zwnj|zwj|ndash|mdash|#\d{1,4});/giu;
const isBetween = (said: string): boolean => {
  if (between.test(said)) return true;
  const seen = said.length <= 80 ? said.replace(markup, '') : said;
  return seen === '' || (seen.length < said.length && between.test(seen));
};

/** The runs of digits in a text, in order. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let last: TextRange | null = null;
  for (const match of text.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const run = runs.at(-1);
    const isNear =
      last !== null &&
      run !== undefined &&
      group.start - last.end <= 80 &&
      isBetween(text.slice(last.end, group.start));
    if (isNear) run.groups.push(group);
    else runs.push({ groups: [group] });
    last = group;
  }
  return runs;
}

export interface ElevenDigits extends TextRange {
  digits: string;
  /** How the digits were grouped: «6 5». */
  shape: string;
}

/** Ways a person number is written; eleven digits alone may be in any few groups. */
const shapes = new Set(['11', '6 5', '2 2 2 5', '2 2 2 3 2', '6 3 2', '1 1 1 1 1 1 1 1 1 1 1']);
const withCentury = new Set(['2 2 4 5', '8 5', '2 2 4 3 2', '4 4 5']);
const fewGroups = 4;

/**
 * Every way to read eleven digits out of the runs: whole groups only, so that lists of figures are not
 * read across. A birth date with four digits for the year counts without its century.
 */
export function elevenDigits(text: string): ElevenDigits[] {
  const found: ElevenDigits[] = [];
  for (const { groups } of digitRuns(text)) {
    for (let from = 0; from < groups.length; from += 1) {
      let digits = '';
      for (let to = from; to < groups.length && digits.length < 13; to += 1) {
        digits += groups[to]?.digits ?? '';
        if (digits.length !== 11 && digits.length !== 13) continue;
        const taken = groups.slice(from, to + 1);
        const shape = taken.map((group) => group.digits.length).join(' ');
        const isAlone = taken.length === groups.length && taken.length <= fewGroups;
        const [start, end] = [taken[0]?.start ?? 0, taken.at(-1)?.end ?? 0];
        // A comma between makes it a list of figures.
        const isOne = isAlone && !text.slice(start, end).includes(',');
        if (digits.length === 11 && (shapes.has(shape) || isOne))
          found.push({ digits, shape, start, end });
        if (digits.length === 13 && withCentury.has(shape))
          found.push({ digits: digits.slice(0, 4) + digits.slice(6), shape, start, end });
      }
    }
  }
  return found;
}
