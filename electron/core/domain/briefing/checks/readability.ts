/** LIX after Björnsson: words for each sentence, and how many in a hundred are long. */
export interface Lix {
  value: number;
  words: number;
  /** «middels, som vanlig avistekst» */
  band: string;
}

/** Björnsson's bands; the upper end is not in the band. */
const bands = [
  [30, 'svært lett, som barnebøker'],
  [40, 'lett, som skjønnlitteratur'],
  [50, 'middels, som vanlig avistekst'],
  [60, 'vanskelig, som offentlige tekster'],
  [Infinity, 'svært vanskelig, som lovtekst'],
] as const;

/** Shorter texts than this say nothing about how they read. */
const fewestWords = 40;
/** From here on a text is too hard for readers with four minutes. */
export const hardLix = 60;
const longWord = 6;

/** LIX of running text; null when it is too short to judge. */
export function lix(text: string): Lix | null {
  const words = text.match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? [];
  if (words.length < fewestWords) return null;
  // A full stop after a number or an abbreviation ends no sentence.
  const ends = text
    .replace(/\d\.\s?(?=\p{Ll}|\d)/gu, ' ')
    .replace(/\b(?:bl\.a|f\.eks|dvs|jf|kap|pr|ca|osv|nr|kl|mv|m\.m|inkl|evt)\./giu, ' ')
    .match(/[.!?:](?=\s|$|[»”"])|\n(?=\s*\S)/gu);
  const sentences = Math.max(1, ends?.length ?? 0);
  const long = words.filter((word) => word.length > longWord).length;
  const value = Math.round(words.length / sentences + (long * 100) / words.length);
  const band = bands.find(([below]) => value < below)?.[1] ?? '';
  return { value, words: words.length, band };
}
