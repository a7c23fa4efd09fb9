import type { CubeDimension, OpenSign } from '../cube.ts';
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
  /** Wordings of dots nobody knows, with how often each stands; filled while reading. */
  openSigns: Map<string, OpenSign>;
}

/** The plain form: every cell in order. DomainError `validation` names the cell, or the two counts. */
export function readAll(
  tokens: PxTokens,
  count: number,
  dimensions: readonly CubeDimension[],
  symbols: ReadonlyMap<string, PxSymbol>,
  openSigns: Map<string, OpenSign>,
): Cells {
  const figures = { cells: emptyCells(count), dimensions, symbols, openSigns };
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
  { cells, dimensions, symbols, openSigns }: PxFigures,
  at: number,
  kind: 'number' | 'text',
  tokens: PxTokens,
): void {
  if (kind === 'number') return writeNumber(cells, at, tokens.number);
  const symbol = symbols.get(tokens.text);
  if (symbol !== undefined && symbol.status !== null) {
    return writeSymbol(cells, at, symbol.status, symbol.text);
  }
  // A dot never carries a figure; what the file's own words on it mean is asked.
  if (symbol !== undefined) {
    const count = (openSigns.get(symbol.text)?.count ?? 0) + 1;
    openSigns.set(symbol.text, { words: null, count });
    return writeSymbol(cells, at, 'missing', symbol.text);
  }
  // A figure in quotes can only be that figure.
  const number = numberOf(tokens.text);
  if (number !== null) return writeNumber(cells, at, number);
  refuse(
    `Appen kjenner ikke ${quoted(tokens.text)} i cella ${cellName(dimensions, at)}. ` +
      'Det er verken et tall eller et tegn med kjent betydning.',
  );
}
