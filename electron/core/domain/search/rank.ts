import { asSeen } from '../../../contract/fold-text.ts';
import { beginsWord, fold, foldInPlace, holds } from './fold.ts';
import { otherNames } from './variants.ts';

/** What is shown of a found thing. */
export interface Candidate {
  title: string;
  body: string;
}

/** A thing as it is searched: folded title, folded text and other names of what they speak of, a line each. */
export function foldedOf({ title, body }: Candidate): string {
  const [head, text] = [fold(title), fold(body)];
  return [head, text, otherNames(`${head} ${text}`).join(' ')].join('\n');
}

/** Title before text, the beginning of a word before its inside. */
const points = { whole: 8, titleStart: 5, titleInside: 3, textStart: 2, textInside: 1 } as const;

/** How well a thing answers, by what `foldedOf` says of it; 0 when a word is nowhere in it. */
export function scoreOf(folded: string, words: readonly string[]): number {
  const [head = '', text = '', names = ''] = folded.split('\n');
  let score = head === words.join(' ') ? points.whole : 0;
  for (const word of words) {
    if (beginsWord(head, word)) score += points.titleStart;
    else if (holds(head, word)) score += points.titleInside;
    else if (beginsWord(text, word)) score += points.textStart;
    else if (holds(text, word) || holds(names, word)) score += points.textInside;
    else return 0;
  }
  return score;
}

const around = 60;

/** The words around the first hit in a text, on one line; null when the title says it all, or no text does. */
export function excerptOf({ title, body }: Candidate, words: readonly string[]): string | null {
  const head = fold(title);
  if (words.every((word) => holds(head, word))) return null;
  const line = asSeen(body)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' · ');
  const folded = foldInPlace(line);
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const first = Math.min(...places);
  const start = first <= around ? 0 : line.indexOf(' ', first - around) + 1;
  const cut = start + around * 2.5;
  const end = cut >= line.length ? line.length : line.lastIndexOf(' ', cut);
  return `${start > 0 ? '… ' : ''}${line.slice(start, Math.max(end, first))}${end < line.length ? ' …' : ''}`;
}
