import { beginsWord, fold, foldInPlace, holds } from './fold.ts';
import { isOtherName } from './variants.ts';

/** A found thing before it is ranked; the newest has the highest `id`. */
export interface Candidate {
  id: number;
  title: string;
  body: string;
}

/** Title before text, the beginning of a word before its inside. */
const points = { whole: 8, titleStart: 5, titleInside: 3, textStart: 2, textInside: 1 } as const;

/** How well a thing answers; 0 when a word is nowhere in it. */
export function scoreOf({ title, body }: Candidate, words: readonly string[]): number {
  const head = fold(title);
  const text = fold(body);
  let score = head === words.join(' ') ? points.whole : 0;
  for (const word of words) {
    if (beginsWord(head, word)) score += points.titleStart;
    else if (holds(head, word)) score += points.titleInside;
    else if (beginsWord(text, word)) score += points.textStart;
    else if (holds(text, word)) score += points.textInside;
    else if (isOtherName(word, `${head} ${text}`)) score += points.textInside;
    else return 0;
  }
  return score;
}

const around = 60;

/** The words around the first hit in a text, on one line; null when the title says it all, or no text does. */
export function excerptOf(
  { title, body }: Pick<Candidate, 'title' | 'body'>,
  words: readonly string[],
): string | null {
  const head = fold(title);
  if (words.every((word) => holds(head, word))) return null;
  const line = body.trim().replaceAll(/\s*\n\s*/g, ' · ');
  const folded = foldInPlace(line);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const first = Math.min(...places);
  const start = first <= around ? 0 : line.indexOf(' ', first - around) + 1;
  const cut = start + around * 2.5;
  const end = cut >= line.length ? line.length : line.lastIndexOf(' ', cut);
  return `${start > 0 ? '… ' : ''}${line.slice(start, Math.max(end, first))}${end < line.length ? ' …' : ''}`;
}
