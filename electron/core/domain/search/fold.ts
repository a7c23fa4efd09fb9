import { asSeen } from '../../../contract/fold-text.ts';

/**
 * A text as it is searched: small letters, accents folded but æ, ø and å kept as letters of their own,
 * and everything that is neither letter nor digit a space. «Fact-Ung» and «FACT Ung» become one.
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return (isNorwegian(small) ? small.replace(/[^a-z0-9æøå]+/g, ' ') : withoutAccents(small)).trim();
}

/** Nearly every text is plain Norwegian; taking accents apart costs ten times the rest. */
function isNorwegian(small: string): boolean {
  return !/[^\n -~æøå«»–]/.test(small);
}

function withoutAccents(small: string): string {
  return asSeen(small)
    .normalize('NFD')
    .replaceAll('a\u030a', 'å')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}

/** As `fold`, but with every letter in its place, so that a hit can be shown where it stands. */
export function foldInPlace(text: string): string {
  const small = text.toLowerCase();
  if (isNorwegian(small)) return small.replace(/[^a-z0-9æøå]/g, ' ');
  return Array.from(
    { length: text.length },
    (_, at) => fold(text.charAt(at)).charAt(0) || ' ',
  ).join('');
}

/** The words of a question, each once. */
export function wordsOf(question: string): string[] {
  return [...new Set(fold(question).split(' '))].filter((word) => word !== '').slice(0, 8);
}

/** Folded text with two spaces before each word: then the beginning of a word is letters in threes too. */
export function padded(folded: string): string {
  return folded === '' ? '' : `  ${folded.replaceAll(' ', '  ')}`;
}

/**
 * The letters in threes that a word must hold: all of them, since it is those across the seam of a compound
 * that are rare. A word of one or two letters is looked for at the beginning of words.
 */
export function trigramsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < 3) return [`${letters.length === 1 ? '  ' : ' '}${word}`];
  const threes = letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  return [...new Set(threes)];
}

/** Whether a folded text holds a word: anywhere, or at the beginning of words when it is short. */
export function holds(folded: string, word: string): boolean {
  return word.length > 2 ? folded.includes(word) : beginsWord(folded, word);
}

/** Whether a word of the folded text begins so. */
export function beginsWord(folded: string, word: string): boolean {
  return folded.startsWith(word) || folded.includes(` ${word}`);
}
