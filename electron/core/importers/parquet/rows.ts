import { quoted, refuse } from '../refuse.ts';
import { emptyCell, plainText, type GridCell } from '../csv/grid.ts';

/** A value of a Parquet column as a cell (`isSingle`: a 32-bit column); 64-bit whole numbers must be exact as numbers. */
export function parquetCell(value: unknown, isSingle: boolean, where: () => string): GridCell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'string') return { text: plainText(value), number: null };
  if (typeof value === 'number') {
    const number = isSingle ? asWritten(value) : value;
    return { text: String(number), number };
  }
  if (typeof value === 'boolean') return { text: String(value), number: null };
  if (typeof value === 'bigint') return wholeNumber(value, where);
  if (value instanceof Date) return { text: dateText(value, where), number: null };
  refuse(`Verdien i ${where()} er verken tekst eller tall. Appen leser bare flate tabeller.`);
}

/** A 32-bit figure as it was before it was stored: 1,1 and not 1,10000002384. */
function asWritten(value: number): number {
  for (let digits = 6; digits <= 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function wholeNumber(value: bigint, where: () => string): GridCell {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    refuse(`Tallet ${quoted(String(value))} i ${where()} er for stort til å leses nøyaktig.`);
  }
  return { text: String(value), number };
}

function dateText(value: Date, where: () => string): string {
  if (Number.isNaN(value.getTime())) refuse(`Datoen i ${where()} er ugyldig.`);
  return value.toISOString().slice(0, 10);
}
