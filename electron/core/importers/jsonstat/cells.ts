import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import type { CubeDimension, OpenSign } from '../cube.ts';
import {
  cellName,
  emptyCells,
  sizesText,
  writeMarked,
  writeNumber,
  writeSymbol,
} from '../cube-cells.ts';
import type { Cells } from '../cube-cells.ts';
import { quoted, refuse } from '../refuse.ts';
import { isRow, own, position } from './records.ts';
import type { TableSymbols } from './symbols.ts';

interface Reading {
  cells: Cells;
  dimensions: readonly CubeDimension[];
  symbols: TableSymbols;
  openSigns: Map<string, OpenSign>;
}

/** One entry per cell, or one for all of them; a hole is a cell nothing is said of. */
type PerCell = { list: readonly unknown[] } | { all: unknown };

/**
 * Figures and statuses of all cells in one pass. DomainError `validation` names the cell that cannot
 * be read, and the counts when `value` or `status` is not as long as the table.
 */
export function readCells(
  value: unknown,
  status: unknown,
  count: number,
  dimensions: readonly CubeDimension[],
  symbols: TableSymbols,
  openSigns: Map<string, OpenSign>,
): Cells {
  const values = listOf(value, count, dimensions);
  const flags = flagsOf(status, count);
  const reading = { cells: emptyCells(count), dimensions, symbols, openSigns };
  for (let at = 0; at < count; at++) {
    const flag = 'list' in flags ? flags.list[at] : flags.all;
    const figure = values[at];
    if (typeof figure === 'number' && (flag == null || flag === '') && Number.isFinite(figure)) {
      writeNumber(reading.cells, at, figure);
    } else if (figure != null || flag != null) {
      writeCell(reading, at, figure, flagText(reading, at, flag));
    }
  }
  return reading.cells;
}

function listOf(value: unknown, count: number, dimensions: readonly CubeDimension[]): unknown[] {
  if (Array.isArray(value)) {
    if (value.length === count) return value;
    refuse(
      `Fila har ${value.length} tall i «value», men tabellen skal ha ${count} celler (${sizesText(dimensions)}).`,
    );
  }
  if (!isRow(value))
    refuse('«value» er verken ei liste eller et objekt. Fila følger ikke JSON-stat.');
  return spread(value, count, '«value»');
}

function flagsOf(stated: unknown, count: number): PerCell {
  // Eurostat's old service puts the list inside an object, beside the words on each flag.
  const status = isRow(stated) && Object.hasOwn(stated, 'value') ? own(stated, 'value') : stated;
  if (isRow(status)) return { list: spread(status, count, '«status»') };
  if (!Array.isArray(status)) return { all: status };
  if (status.length === count) return { list: status };
  if (status.length === 1) return { all: status[0] };
  refuse(`Fila har ${status.length} merker i «status», men tabellen har ${count} celler.`);
}

function spread(sparse: Readonly<Record<string, unknown>>, count: number, what: string): unknown[] {
  const list = new Array<unknown>(count);
  for (const key of Object.keys(sparse)) list[position(key, count, what)] = sparse[key];
  return list;
}

function flagText(reading: Reading, at: number, flag: unknown): string {
  if (flag == null) return '';
  if (typeof flag === 'string') return flag.trim();
  refuse(`Merket i «status» er ikke tekst i cella ${cellName(reading.dimensions, at)}.`);
}

function writeCell(reading: Reading, at: number, figure: unknown, flag: string): void {
  if (typeof figure === 'number') return writeFigure(reading, at, figure, flag);
  if (figure == null) return flag === '' ? undefined : writeFlag(reading, at, flag);
  const where = cellName(reading.dimensions, at);
  if (typeof figure !== 'string') refuse(`Verdien er verken tall eller tekst i cella ${where}.`);
  const symbol = figure.trim();
  if (flag !== '' && flag !== symbol) {
    refuse(
      `Verdien ${quoted(figure)} og merket ${quoted(flag)} strider mot hverandre i cella ${where}.`,
    );
  }
  writeFlag(reading, at, symbol);
}

function writeFigure(reading: Reading, at: number, figure: number, flag: string): void {
  const { cells, symbols, dimensions } = reading;
  if (!Number.isFinite(figure)) {
    refuse(`Tallet er for stort til å leses i cella ${cellName(dimensions, at)}.`);
  }
  if (flag === '') return writeNumber(cells, at, figure);
  const status = symbols.statuses.get(flag) ?? besideFigure.get(flag.toLowerCase());
  if (status === undefined && !symbols.texts.has(flag)) unknownSymbol(reading, at, flag);
  // A mark the file explains in words of its own («estimat») stands beside the figure as it is.
  writeMarked(reading, at, figure, { text: flag, status: status ?? 'value' });
}

/** SDMX's observation statuses as they stand beside a figure, whoever writes them; without one they say nothing. */
const besideFigure: ReadonlyMap<string, ObservationStatus> = new Map([
  ...['a', 'b', 'd', 'u', 'r', 'i', 'g', 'bu', 'bd'].map((letter) => [letter, 'value'] as const),
  ...['e', 'p', 'f', 's', 'bp', 'ep', 'be'].map((letter) => [letter, 'provisional'] as const),
]);

/** A symbol without a figure. A flag that promises a figure («foreløpig») leaves the cell missing. */
function writeFlag(reading: Reading, at: number, symbol: string): void {
  const status = reading.symbols.statuses.get(symbol);
  if (status === undefined && !/^[^\p{L}\p{N}]{1,6}$/u.test(symbol))
    unknownSymbol(reading, at, symbol);
  if (status === undefined) {
    // What the sign means is asked; a figure it is not.
    const count = (reading.openSigns.get(symbol)?.count ?? 0) + 1;
    reading.openSigns.set(symbol, { words: reading.symbols.texts.get(symbol) ?? null, count });
    return writeSymbol(reading.cells, at, 'missing', symbol);
  }
  const isPromise = status === 'provisional' || status === 'value';
  writeSymbol(reading.cells, at, isPromise ? 'missing' : status, symbol);
}

function unknownSymbol({ dimensions, symbols }: Reading, at: number, symbol: string): never {
  const text = symbols.texts.get(symbol);
  const meaning = text === undefined ? '' : ` (i fila: ${quoted(text)})`;
  refuse(
    `Appen kjenner ikke ${quoted(symbol)}${meaning} i cella ${cellName(dimensions, at)}. ` +
      'Det er verken et tall eller et tegn denne kilden bruker.',
  );
}
