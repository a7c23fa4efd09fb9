import { wordLines } from '../../../contract/rich-text.ts';

/** A text of several lines as running text that ends in a full stop. */
export function sentence(text: string): string {
  const joined = wordLines(text).join(' ');
  return joined === '' || /[.!?]$/.test(joined) ? joined : `${joined}.`;
}
