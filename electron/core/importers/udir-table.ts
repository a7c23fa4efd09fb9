import { quoted, refuse } from './refuse.ts';
import type { DecodedBreak, DecodedCell, DecodedTable, ImportFormat, Level } from './types.ts';
import type { UdirColumn } from './udir-headers.ts';

const codeShapes: Readonly<Record<Exclude<Level, 'unit'>, RegExp>> = {
  country: /^0$/,
  county: /^\d{2}$/,
  municipality: /^\d{4}$/,
};
const levelNames: Readonly<Record<Exclude<Level, 'unit'>, string>> = {
  country: 'landet',
  county: 'et fylke',
  municipality: 'en kommune',
};

/** Returns the padded code when it looks like a code of its level; stops naming the row if not. */
export function checkCode(code: string, level: Exclude<Level, 'unit'>, at: string): string {
  if (!codeShapes[level].test(code)) {
    refuse(`Koden ${quoted(code)} i ${at} ser ikke ut som koden til ${levelNames[level]}.`);
  }
  return code;
}

/** Puts the decoded parts together and counts the dimensions. */
export function tableOf(parts: {
  format: ImportFormat;
  title: string;
  levels: readonly Level[];
  columns: readonly UdirColumn[];
  cells: readonly DecodedCell[];
  breaks: readonly DecodedBreak[];
}): DecodedTable {
  const size = (values: Iterable<string>) => new Set(values).size;
  return {
    format: parts.format,
    sourceId: 'udir',
    title: parts.title,
    levels: parts.levels,
    dimensions: [
      { code: 'place', size: size(parts.cells.map((cell) => `${cell.level} ${cell.place}`)) },
      { code: 'period', size: size(parts.columns.map((column) => column.period.code)) },
      { code: 'filter', size: size(parts.columns.map((column) => column.filters.join('\n'))) },
      { code: 'measure', size: size(parts.columns.map((column) => column.measure)) },
    ],
    cells: parts.cells,
    breaks: parts.breaks,
    notes: [],
  };
}
