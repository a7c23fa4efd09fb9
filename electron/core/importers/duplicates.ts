import { quoted, refuse } from './refuse.ts';
import type { DecodedCell } from './types.ts';

/**
 * One cell per place code, measure and period. The same figure twice is kept once, and an empty cell
 * gives way to a filled one; two different figures stop the reading. Single schools are not compared.
 */
export function withoutDuplicates(cells: readonly DecodedCell[]): DecodedCell[] {
  const kept = new Map<string, DecodedCell>();
  const units: DecodedCell[] = [];
  for (const cell of cells) {
    if (cell.level === 'unit') {
      units.push(cell);
      continue;
    }
    const key = [cell.level, cell.place, cell.period.code, cell.measure, ...cell.filters].join(
      '\n',
    );
    const first = kept.get(key);
    if (first === undefined || first.status === 'missing') kept.set(key, cell);
    else if (cell.status !== 'missing' && !isSameFigure(first, cell)) {
      refuse(
        `${cell.placeName} (${cell.place}) står to ganger med ulike tall: ` +
          `${quoted(first.raw)} i ${first.where} og ${quoted(cell.raw)} i ${cell.where}.`,
      );
    }
  }
  return [...kept.values(), ...units];
}

/** Equal status and equal value. */
export function isSameFigure(
  a: Pick<DecodedCell, 'status' | 'value'>,
  b: Pick<DecodedCell, 'status' | 'value'>,
): boolean {
  return a.status === b.status && a.value === b.value;
}
