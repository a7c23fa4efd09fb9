import { capital, counted } from './format.ts';

/** Said of a copy that is put back: what it still held is removed from it too; nothing where it held none. */
export function restruckSentence(texts: number): string {
  if (texts === 0) return '';
  const words = counted(texts, { one: 'tekst', many: 'tekster' });
  return `${capital(words)} som er fjernet for godt, er fjernet der også.`;
}
