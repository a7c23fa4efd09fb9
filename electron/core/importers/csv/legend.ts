import type { ObservationStatus } from '../../domain/statuses.ts';
import type { SymbolMap } from '../cube.ts';
import { statusOfWording } from '../source-symbols.ts';
import type { Note } from '../types.ts';

const sign = String.raw`[^\s\p{L}\p{N}]{1,6}`;
const alone = new RegExp(`^${sign}$`, 'u');
const explained = new RegExp(String.raw`^(${sign}?)(\s*[=:]\s*|\s+)(\p{L}.{2,300})$`, 'u');
/** Also marks of a list: they explain a sign only with «=» behind them, or alone in a cell. */
const bullet = /^[-–—•]$/;

/**
 * What the signs of a table stand for in its own words: «: Skjermet av hensyn til personvern» under it, or
 * «..» and «Manglende data» in two cells. Only what stands for no figure counts.
 */
export function legendOf(notes: readonly Note[]): SymbolMap {
  const found = new Map<string, ObservationStatus>();
  for (const [at, { sentence }] of notes.entries()) {
    const isAlone = alone.test(sentence);
    const [, mark = '', between = '', words = ''] = explained.exec(sentence) ?? [];
    const text = isAlone ? sentence : bullet.test(mark) && !between.includes('=') ? '' : mark;
    const status = statusOfWording(isAlone ? (notes[at + 1]?.sentence ?? '') : words);
    if (text !== '' && status !== null && status !== 'provisional') found.set(text, status);
  }
  return found;
}
