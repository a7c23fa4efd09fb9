/**
 * Signs nobody sees and no keyboard writes: control characters besides tab and line end, marks that turn the
 * direction of what follows (a title ending in «gpj.exe» read backwards), and halves of a pair of signs.
 */
const hidden = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\p{Cs}|[\uFFFE\uFFFF]/u;
const shownBefore = 30;

/** What is wrong with a text that holds a hidden sign, and what to do; null when it holds none. */
export function hiddenSignFault(text: string): string | null {
  const found = hidden.exec(text);
  if (found === null) return null;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(Math.max(0, found.index - shownBefore), found.index).trim();
  const where = before === '' ? 'først i teksten' : `etter «${before}»`;
  return `Det står et usynlig tegn (U+${code}) ${where}. Slett det, eller skriv ordene på nytt i stedet for å lime inn.`;
}
