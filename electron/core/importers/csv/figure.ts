import { parseNorwegianNumber } from '../../domain/numbers.ts';
import type { ObservationStatus } from '../../domain/statuses.ts';
import { quoted, refuse } from '../refuse.ts';
import type { SymbolMap } from '../cube.ts';
import type { GridCell } from './grid.ts';

export interface Figure {
  value: number;
  status: ObservationStatus;
  /** A sign nobody has explained; the reader is asked what it means. */
  openSign?: string;
}

/** How a column writes decimals, from all its texts. */
export interface NumberStyle {
  hasComma: boolean;
  hasPoint: boolean;
  /** True when a figure shows that the point cannot be a thousands mark. */
  isPointDecimal: boolean;
  /** True where every comma may as well be a thousands mark: «1,027» in a file separated by commas. */
  isCommaUnclear: boolean;
}

const pointed = /^[-−]?\d+\.\d+$/;
/** «1.027,5»: thousands by point, decimals by comma. */
const dotted = /^[-−]?\d{1,3}(?:\.\d{3})+,\d+$/;
const grouped = /^[-−]?[1-9]\d{0,2}(?:,\d{3})+$/;
const exponent = /^-?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i;
/** A figure with a mark behind it: «13,1*». */
const marked = /^(.*\d) ?([^\d\s%])$/;
const sign = /^[^\s\p{L}\p{N}]{1,6}$/u;
/** «<5», «< 3», «færre enn 5», «1-4»: a small number the source keeps back. */
const keptBack =
  /^(?:(?:<|≤|under|færre enn|mindre enn|less than|fewer than) ?(?:[2-9]|1\d|20)|[01] ?[-–] ?[2-9])$/i;
const notThere = /^(?:n\.?a\.?|n\/a|nan|null|#n\/a)$/i;
/** «8.7 b», «5,7 bp»: Eurostat's letters, several at once. */
const lettered = /^(.*\d) ?([a-z]{1,3})$/;

/** True for a number, a known symbol, or what can only be a symbol. */
export function isFigure(cell: GridCell, symbols: SymbolMap): boolean {
  if (cell.number !== null) return true;
  const { text } = cell;
  if (text === '' || text.length > 40) return false;
  if (symbols.has(text) || isNumberText(text) || sign.test(text)) return true;
  if (keptBack.test(text) || notThere.test(text) || letterStatus(text, symbols) !== null)
    return true;
  const [, number, mark = ''] = marked.exec(text) ?? [];
  return number !== undefined && symbols.get(mark) === 'provisional' && isNumberText(number);
}

/**
 * The decimal style of one column. `isKnownPoint`: the source always writes decimal point;
 * `isCommaSeparated`: the file writes comma between its fields, so it is no Norwegian spreadsheet.
 */
export function numberStyle(
  texts: Iterable<string>,
  isKnownPoint: boolean,
  isCommaSeparated = false,
): NumberStyle {
  const style = {
    hasComma: false,
    hasPoint: false,
    isPointDecimal: isKnownPoint,
    isCommaUnclear: isCommaSeparated,
  };
  for (const text of texts) {
    if (/\d,\d/.test(text)) {
      style.hasComma = true;
      if (!grouped.test(text)) style.isCommaUnclear = false;
    }
    if (!pointed.test(text) && !exponent.test(text) && !dotted.test(text)) continue;
    style.hasPoint = true;
    if (dotted.test(text)) continue;
    if (exponent.test(text) || parseNorwegianNumber(text) !== null) style.isPointDecimal = true;
  }
  return style;
}

/** A cell as a figure; stops naming the place of what is neither a number nor a known symbol. */
export function readFigure(
  cell: GridCell,
  style: NumberStyle,
  source: { signs: string; symbols: SymbolMap },
  where: () => string,
): Figure {
  if (cell.number !== null) return asFigure(cell.number, cell.text, where);
  const { text } = cell;
  const symbol = source.symbols.get(text);
  // A flag that says something of a figure («b», brudd) says only that there is none, without one.
  if (symbol === 'value') return { value: Number.NaN, status: 'missing' };
  if (symbol !== undefined && symbol !== 'provisional') {
    return { value: symbol === 'zero' ? 0 : Number.NaN, status: symbol };
  }
  const mark = marked.exec(text);
  if (mark && source.symbols.get(mark[2] ?? '') === 'provisional') {
    const figure = readFigure({ text: mark[1] ?? '', number: null }, style, source, where);
    return { ...figure, status: 'provisional' };
  }
  if (text === '' || notThere.test(text)) return { value: Number.NaN, status: 'missing' };
  if (keptBack.test(text)) return { value: Number.NaN, status: 'hidden' };
  const letters = letterStatus(text, source.symbols);
  if (letters) {
    if (letters.figure === '') return { value: Number.NaN, status: letters.status };
    const figure = readFigure({ text: letters.figure, number: null }, style, source, where);
    return letters.status === 'provisional' ? { ...figure, status: 'provisional' } : figure;
  }
  if (sign.test(text)) return { value: Number.NaN, status: 'missing', openSign: text };
  if (!isNumberText(text)) {
    refuse(
      `Appen kjenner ikke ${quoted(text)} i ${where()}. Det er verken et tall eller ` +
        `${source.signs}.`,
    );
  }
  if (style.hasComma && style.hasPoint && /[.,]/.test(text)) {
    refuse(
      `Kolonna blander desimalkomma og punktum, så ${quoted(text)} i ${where()} kan leses på to ` +
        `måter. Skriv alle tallene med desimalkomma og uten punktum.`,
    );
  }
  if (style.isCommaUnclear && text.includes(',')) refuse(ambiguous(text, where()));
  if (exponent.test(text) || (style.isPointDecimal && pointed.test(text))) {
    return asFigure(Number(text.replace('−', '-')), text, where);
  }
  const number = parseNorwegianNumber(text);
  if (number === null) refuse(ambiguous(text, where()));
  return asFigure(number.value, text, where);
}

/**
 * Letters beside a figure, or beside «:» for none, where the source is one that writes so: what they say
 * together. Null where one of them is unknown, or where «b» and the like are no symbols of the source.
 */
function letterStatus(
  text: string,
  symbols: SymbolMap,
): { figure: string; status: ObservationStatus } | null {
  if (symbols.get('b') !== 'value') return null;
  const [, figure = '', letters = ''] =
    lettered.exec(text) ?? /^(:) ?([a-z]{1,3})$/.exec(text) ?? [];
  if (letters === '' || (figure !== ':' && !isNumberText(figure))) return null;
  const parts = Array.from(letters, (letter) => symbols.get(letter));
  if (parts.includes(undefined)) return null;
  const strongest = ['hidden', 'not_applicable', 'missing', 'provisional', 'value'] as const;
  const status = strongest.find((one) => parts.includes(one)) ?? 'value';
  if (figure !== ':') return { figure, status };
  return {
    figure: '',
    status: status === 'value' || status === 'provisional' ? 'missing' : status,
  };
}

function isNumberText(text: string): boolean {
  return (
    parseNorwegianNumber(text) !== null ||
    [pointed, exponent, dotted].some((shape) => shape.test(text))
  );
}

function ambiguous(text: string, where: string): string {
  const plain = text.replaceAll(/[.,]/g, '');
  const mark = text.includes(',') ? 'tusenskille' : 'punktum';
  return (
    `Tallet ${quoted(text)} i ${where} kan bety ${plain} eller ${text.replace('.', ',')}. ` +
    `Skriv det slik det skal være, uten ${mark}, og prøv igjen.`
  );
}

function asFigure(value: number, text: string, where: () => string): Figure {
  if (!Number.isFinite(value))
    refuse(`Tallet ${quoted(text)} i ${where()} er ikke et endelig tall.`);
  return value === 0 ? { value: 0, status: 'zero' } : { value, status: 'value' };
}
