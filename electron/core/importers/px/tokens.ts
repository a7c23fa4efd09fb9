import { refuse } from '../refuse.ts';

/** The figures one by one: a number, any other word or quoted text, or the end. */
export interface PxTokens {
  /** Moves on, and says which of `number` and `text` now holds the token. */
  next: () => 'number' | 'text' | 'end';
  readonly number: number;
  readonly text: string;
  /** False when the figures ended without «;». */
  readonly isClosed: boolean;
}

const quote = 0x22;
const comma = 0x2c;
const semicolon = 0x3b;
/** «0x10» and «Infinity» are numbers to JavaScript, not to PX. */
const numeral = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

/**
 * Reads the figures from `start` to «;» without an object per token. Some writers leave out the last «;»:
 * with white space after the last figure no figure is cut, and `isClosed` is false. DomainError
 * `validation` when the file ends inside a figure, or goes on after «;».
 */
export function readTokens(source: string, start: number): PxTokens {
  let at = start;
  const tokens = { next, number: Number.NaN, text: '', isClosed: true };
  return tokens;

  function next(): 'number' | 'text' | 'end' {
    let code = source.charCodeAt(at);
    while (code <= 0x20 || code === comma || (code === semicolon && goesOn(source, at + 1)))
      code = source.charCodeAt(++at);
    if (at >= source.length) {
      if (!/\s/.test(source[at - 1] ?? '')) unfinished();
      tokens.isClosed = false;
      return 'end';
    }
    if (code === semicolon) return 'end';
    const from = at;
    if (code === quote) {
      const end = source.indexOf('"', at + 1);
      if (end < 0) refuse('Fila er avbrutt: et anførselstegn under DATA blir aldri lukket.');
      at = end + 1;
      tokens.text = source.slice(from + 1, end);
      return 'text';
    }
    while (isInside(code)) code = source.charCodeAt(++at);
    return readWord(source.slice(from, at));
  }

  /** Some writers leave out the quotes around dots and the dash, so a word may be a symbol too. */
  function readWord(word: string): 'number' | 'text' {
    const number = numberOf(word);
    if (number === null) tokens.text = word;
    else tokens.number = number;
    return number === null ? 'text' : 'number';
  }
}

/** The number a word of figures is; null for any other. */
export function numberOf(word: string): number | null {
  const number = numeral.test(word) ? Number(word) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** Stops at figures that are cut off. */
export function unfinished(): never {
  refuse('Fila er avbrutt: tallene under DATA slutter uten «;».');
}

function isInside(code: number): boolean {
  return code > 0x20 && code !== comma && code !== semicolon && code !== quote;
}

/** Spain ends every row of figures with «;»: it is the last one when nothing comes after it. */
function goesOn(source: string, from: number): boolean {
  let at = from;
  while (source.charCodeAt(at) <= 0x20) at += 1;
  if (at >= source.length) return false;
  if (/[-+.\d"]/.test(source[at] ?? '')) return true;
  refuse('Det står mer etter «;» som avslutter DATA. Fila kan være satt sammen av to.');
}
