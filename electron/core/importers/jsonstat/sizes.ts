import { refuse } from '../refuse.ts';
import { asList } from './records.ts';

const wholeText = /^[1-9]\d{0,6}$/;

/**
 * Number of categories per variable. Some writers send «"3"»: plain digits can only be read one way,
 * so they are taken; anything else is a DomainError `validation`.
 */
export function readSizes(value: unknown, count: number): number[] {
  const sizes = asList(value, '«size»').map((size) => {
    if (typeof size === 'number' && Number.isSafeInteger(size) && size > 0) return size;
    if (typeof size === 'string' && wholeText.test(size)) return Number(size);
    refuse('En størrelse i «size» er ikke et helt tall over null. Tabellen kan ikke settes opp.');
  });
  if (sizes.length !== count) {
    refuse(`Fila har ${count} variabler i «id», men ${sizes.length} størrelser i «size».`);
  }
  return sizes;
}
