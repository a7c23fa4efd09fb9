/** Words shorter than this say nothing by themselves. */
const shortestName = 3;

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
const fold = (word: string): string => word.toLocaleLowerCase('nb');

/**
 * Whether a reason says again what must go: two words after one another that stand so in a text, or a name,
 * that is a word with a capital inside the sentence.
 */
export function repeatsText(reason: string, texts: readonly string[]): boolean {
  const said = wordsIn(reason);
  const known = texts.map((text) => wordsIn(text).map(fold));
  const singles = new Set(known.flat());
  const pairs = new Set(known.flatMap((words) => pairsOf(words)));
  const isName = (word: string, at: number) =>
    at > 0 && word.length >= shortestName && /^\p{Lu}/u.test(word) && singles.has(fold(word));
  return said.some(isName) || pairsOf(said.map(fold)).some((pair) => pairs.has(pair));
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return next === undefined || word.length + next.length < 2 * shortestName
      ? []
      : [`${word} ${next}`];
  });
}
