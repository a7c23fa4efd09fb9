import { parseNorwegianNumber } from '../domain/numbers.ts';
import type { ObservationStatus } from '../domain/statuses.ts';
import { quoted, refuse } from './refuse.ts';

export interface ReadCell {
  value: number | null;
  status: ObservationStatus;
  raw: string;
}

/** Udir's symbols: «*» is hidden, empty is nothing there. Any other symbol stops the reading. */
export function readUdirText(text: string, where: string): ReadCell {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (plain === '*') return { value: null, status: 'hidden', raw: text };
  if (plain === '') return { value: null, status: 'missing', raw: text };
  const number = parseNorwegianNumber(plain);
  if (number === null) {
    refuse(
      `Appen kjenner ikke ${quoted(text)} i ${where}. Det er verken et tall eller et tegn Udir bruker.`,
    );
  }
  return asRead(number.value, text);
}

/** A number that came as a number; `raw` is its text in the file. */
export function readNumber(value: number, raw: string, where: string): ReadCell {
  if (!Number.isFinite(value)) refuse(`Tallet ${quoted(raw)} i ${where} er ikke et endelig tall.`);
  return asRead(value, raw);
}

function asRead(value: number, raw: string): ReadCell {
  return { value: value === 0 ? 0 : value, status: value === 0 ? 'zero' : 'value', raw };
}
