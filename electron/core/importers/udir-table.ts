import { periodLabel } from '../domain/periods.ts';
import { quoted, refuse } from './refuse.ts';
import {
  note,
  type DecodedBreak,
  type DecodedCell,
  type DecodedTable,
  type ImportFormat,
  type Level,
} from './types.ts';
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
  const measures = [...new Set(parts.columns.map((column) => column.measure))];
  return {
    format: parts.format,
    title: parts.title,
    levels: parts.levels,
    dimensions: [
      { code: 'place', size: size(parts.cells.map((cell) => `${cell.level} ${cell.place}`)) },
      { code: 'period', size: size(parts.columns.map((column) => column.period.code)) },
      { code: 'filter', size: size(parts.columns.map((column) => column.filters.join('\n'))) },
      { code: 'measure', size: measures.length },
    ],
    measures,
    filters: [...new Set(parts.columns.flatMap((column) => column.filters))],
    cells: parts.cells,
    breaks: parts.breaks,
    notes: parts.breaks.map(({ text, period, rows }) =>
      note('break', text, { where: `${periodLabel(period.code)}, ${rows} rader` }),
    ),
  };
}
