import type { CubeDimension } from '../cube.ts';
import {
  cellName,
  emptyCells,
  sizesText,
  writeNumber,
  writeSymbol,
  type Cells,
} from '../cube-cells.ts';
import { quoted, refuse } from '../refuse.ts';
import type { PxSymbol } from './symbols.ts';
import { numberOf, unfinished, type PxTokens } from './tokens.ts';

export interface PxFigures {
  cells: Cells;
  dimensions: readonly CubeDimension[];
  symbols: ReadonlyMap<string, PxSymbol>;
}

/** The plain form: every cell in order. DomainError `validation` names the cell, or the two counts. */
export function readAll(
  tokens: PxTokens,
  count: number,
  dimensions: readonly CubeDimension[],
  symbols: ReadonlyMap<string, PxSymbol>,
): Cells {
  const figures = { cells: emptyCells(count), dimensions, symbols };
  let found = 0;
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (found < count) writeToken(figures, found, kind, tokens);
    found += 1;
  }
  if (found < count && !tokens.isClosed) unfinished();
  if (found !== count) {
    refuse(
      `Fila har ${found} tall under DATA, men tabellen skal ha ${count} (${sizesText(dimensions)}).`,
    );
  }
  return figures.cells;
}

/** Puts the token in cell `at`; DomainError `validation` names the cell when it is no known symbol. */
export function writeToken(
  { cells, dimensions, symbols }: PxFigures,
  at: number,
  kind: 'number' | 'text',
  tokens: PxTokens,
): void {
  if (kind === 'number') return writeNumber(cells, at, tokens.number);
  const symbol = symbols.get(tokens.text);
  if (symbol !== undefined && symbol.status !== null) {
    return writeSymbol(cells, at, symbol.status, symbol.text);
  }
  // A figure in quotes can only be that figure.
  const number = symbol === undefined ? numberOf(tokens.text) : null;
  if (number !== null) return writeNumber(cells, at, number);
  const meaning = symbol === undefined ? '' : `, som fila viser som ${quoted(symbol.text)},`;
  refuse(
    `Appen kjenner ikke ${quoted(tokens.text)}${meaning} i cella ${cellName(dimensions, at)}. ` +
      'Det er verken et tall eller et tegn med kjent betydning.',
  );
}
