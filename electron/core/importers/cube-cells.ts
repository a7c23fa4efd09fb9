import { observationStatuses, type ObservationStatus } from '../../contract/vocabulary.ts';
import { carriesValue } from '../domain/statuses.ts';
import type { Cube, CubeDimension } from './cube.ts';
import { quoted, refuse } from './refuse.ts';

/** Above the largest answer a source gives (SSB: 800 000); more is a wrong size, not a table. */
export const maxCells = 2_000_000;

export type Cells = Pick<Cube, 'values' | 'statuses'> & { raws: Map<number, string> };

export const statusIndex = Object.fromEntries(
  observationStatuses.map((status, index) => [status, index]),
) as Readonly<Record<ObservationStatus, number>>;

/** Product of the sizes; DomainError `validation` when it is nothing or more than any real table. */
export function cellCount(dimensions: readonly CubeDimension[]): number {
  if (dimensions.length === 0) refuse('Tabellen har ingen variabler.');
  const codes = new Set(dimensions.map(({ code }) => code));
  if (codes.size !== dimensions.length) refuse('To variabler i tabellen har samme kode.');
  let count = 1;
  for (const { label, categories } of dimensions) {
    if (categories.length === 0) refuse(`Variabelen ${quoted(label)} har ingen verdier.`);
    count *= categories.length;
    if (count > maxCells) {
      refuse('Tabellen har over 2 millioner celler. Hent færre år, steder eller mål om gangen.');
    }
  }
  return count;
}

/** Every cell «missing» until written. */
export function emptyCells(count: number): Cells {
  return {
    values: new Float64Array(count).fill(Number.NaN),
    statuses: new Uint8Array(count).fill(statusIndex.missing),
    raws: new Map(),
  };
}

/** A figure without a symbol: zero is its own status, and -0 is zero. */
export function writeNumber(cells: Cells, at: number, value: number): void {
  cells.values[at] = value === 0 ? 0 : value;
  cells.statuses[at] = value === 0 ? statusIndex.zero : statusIndex.value;
}

/** A symbol in place of a figure. `zero` is the one status of these that has a number. */
export function writeSymbol(
  cells: Cells,
  at: number,
  status: ObservationStatus,
  raw: string,
): void {
  cells.values[at] = status === 'zero' ? 0 : Number.NaN;
  cells.statuses[at] = statusIndex[status];
  cells.raws.set(at, raw);
}

/**
 * A figure with a mark beside it. Some writers fill a hidden or missing cell with 0: then the mark is
 * what the source says. DomainError `validation` when figure and mark cannot both be true.
 */
export function writeMarked(
  { cells, dimensions }: { cells: Cells; dimensions: readonly CubeDimension[] },
  at: number,
  figure: number,
  mark: { text: string; status: ObservationStatus },
): void {
  const { status, text } = mark;
  if (!carriesValue(status) && figure === 0) return writeSymbol(cells, at, status, text);
  if (!carriesValue(status) || (status === 'zero' && figure !== 0)) {
    const where = cellName(dimensions, at);
    refuse(`Tallet ${figure} og merket ${quoted(text)} strider mot hverandre i cella ${where}.`);
  }
  writeNumber(cells, at, figure);
  if (status === 'provisional') cells.statuses[at] = statusIndex.provisional;
  cells.raws.set(at, `${figure} ${text}`);
}

/** Where a cell stands, in the words of the table: «Region «3305 Ringerike», År «2024»». */
export function cellName(dimensions: readonly CubeDimension[], at: number): string {
  let rest = at;
  const parts: string[] = [];
  for (const { label, categories } of dimensions.toReversed()) {
    const category = categories[rest % categories.length];
    rest = Math.floor(rest / categories.length);
    if (category !== undefined) parts.unshift(`${label} ${quoted(categoryName(category))}`);
  }
  return parts.join(', ');
}

/** «2 × 3 × 4», for sentences on a wrong number of cells. */
export function sizesText(dimensions: readonly CubeDimension[]): string {
  return dimensions.map(({ categories }) => categories.length).join(' × ');
}

/** DomainError `validation` when two categories have the same code: a cell would have two places. */
export function checkCodes(codes: readonly string[], dimension: string): void {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) {
      refuse(`Koden ${quoted(code)} står to ganger i variabelen ${quoted(dimension)}.`);
    }
    seen.add(code);
  }
}

function categoryName({ code, label }: { code: string; label: string }): string {
  return label === code || label.startsWith(`${code} `) ? label : `${code} ${label}`;
}
