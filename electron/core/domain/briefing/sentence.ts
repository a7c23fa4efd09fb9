import { plainOf } from '../../../contract/rich-text.ts';

/** The lines of a text that say something, without the signs they were typed with. */
export function textLines(text: string): string[] {
  return plainOf(text)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–•])\s*/, '').trim())
    .filter((line) => line !== '');
}

/** Several lines as running text that ends in a full stop. */
export function sentence(text: string): string {
  const joined = textLines(text).join(' ');
  return joined === '' || /[.!?]$/.test(joined) ? joined : `${joined}.`;
}
