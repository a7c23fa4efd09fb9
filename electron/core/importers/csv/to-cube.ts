import { capital } from '../../../contract/format.ts';
import { observationStatuses } from '../../domain/statuses.ts';
import { cellCount } from '../cube-cells.ts';
import type { Cube, CubeDimension, OpenSign } from '../cube.ts';
import { withRoles } from '../dimension-roles.ts';
import { openSignNotes } from '../open-signs.ts';
import { quoted, refuse } from '../refuse.ts';
import { note, type Note } from '../types.ts';
import { newAxis, positionOf, withUniqueCodes, type Axis } from './axis.ts';
import { planColumns, readColumns, type ColumnFacts } from './columns.ts';
import { numberStyle, readFigure, type Figure } from './figure.ts';
import { cellAt, type GridCell, type GridRow } from './grid.ts';
import { legendOf } from './legend.ts';
import { joinTimes } from './join-times.ts';
import { readHeadingAxes } from './heading-axes.ts';
import { isProvisional, plainHeadings } from './plain-headings.ts';
import type { Family, RawTable } from './raw-table.ts';
import { headingWords } from './words.ts';
import { readRowAxes, type RowAxes } from './row-axes.ts';

const unset = 255;

/**
 * A table as a cube: what each column is, is read from its heading and body. DomainError `validation`
 * names row and column of what cannot be read, and says so when two rows give one cell two figures.
 */
export function tableToCube(raw: RawTable): Cube {
  const timed = joinTimes(raw);
  const { family: maker } = timed;
  // What the source always means by a sign goes before what stands under one table.
  const symbols = new Map([...legendOf(timed.notes), ...maker.symbols]);
  const table = {
    ...timed,
    headings: plainHeadings(timed.headings),
    family: { ...maker, symbols },
  };
  if (table.rows.length === 0) refuse('Tabellen har overskrifter, men ingen rader med tall.');
  const columns = readColumns(table.headings, table.rows, table.family.symbols);
  const plan = planColumns(columns, table.rows);
  const rowAxes = readRowAxes(plan.dimensions, table.rows);
  const isDated = rowAxes.axes.some(isTime) || plan.values.some(({ period }) => period !== null);
  // A lone year above the table dates it only where nothing in the table does.
  const stated = table.fixed.filter((dimension) => !isTime(dimension) || !isDated);
  const fixed = stated.map((dimension) => {
    const axis = newAxis(dimension.code, dimension.role, dimension.label);
    for (const { code, label } of dimension.categories) positionOf(axis, code, label);
    return axis;
  });
  const hasTime = [...rowAxes.axes, ...fixed].some(isTime);
  const names = nameFromTitle(table.title, rowAxes);
  const heads = readHeadingAxes(table.headings, plan.values, names, hasTime);
  // Positions in the rows must be known before the size is: read them once, in order.
  const places = table.rows.map((row) => placeOf(table, row, rowAxes));
  const axes: readonly Axis[] = [...fixed, ...rowAxes.axes, ...heads.axes];
  withUniqueCodes(axes);
  const dimensions = withRoles(
    axes.map(({ code, label, role, categories }) => ({ code, label, role, categories })),
  );
  const size = cellCount(dimensions);
  const strides = stridesOf(axes);
  const filled = fill(table, plan, {
    provisional: new Set(
      [...timed.headings.keys()].filter((at) =>
        isProvisional(timed.headings[at] ?? [], timed.notes),
      ),
    ),
    places: places.map((positions) => offset(positions, strides.slice(fixed.length))),
    heads: heads.positions.map((positions) =>
      offset(positions, strides.slice(fixed.length + rowAxes.axes.length)),
    ),
    size,
  });
  const notes: Note[] = [...table.notes, ...rowAxes.notes];
  if (plan.leftOut.length > 0) notes.push(leftOutNote(plan.leftOut));
  notes.push(...filled.notes);
  const { format, source, updated } = table;
  const [lone] = heads.axes.length === 0 ? plan.values : [];
  const title = table.title || (lone && /^\d{5}/.test(lone.heading) ? lone.heading : '');
  const { values, statuses, raws, openSigns } = filled;
  const cube = { format, title, source, updated, dimensions, values, statuses, raws, notes };
  return openSigns.size === 0 ? cube : { ...cube, openSigns };
}

function isTime({ role }: Pick<CubeDimension, 'role'>): boolean {
  return role === 'time';
}

function placeOf(table: RawTable, row: GridRow, rowAxes: RowAxes): readonly number[] {
  return rowAxes.positions(row).map((position, index) => {
    if (position !== null) return position;
    const column = rowAxes.columns[index];
    refuse(
      `Det mangler tekst i ${table.where(row.number, column?.index ?? 0)}. Appen kan ikke se hva ` +
        `tallene i raden gjelder.`,
    );
  });
}

interface Filled {
  values: Float64Array;
  statuses: Uint8Array;
  raws: Map<number, string>;
  openSigns: Map<string, OpenSign>;
  notes: Note[];
}

function fill(
  table: RawTable,
  plan: { values: readonly ColumnFacts[]; symbols: ReadonlyMap<number, number> },
  grid: {
    places: readonly number[];
    heads: readonly number[];
    size: number;
    /** Columns whose heading says that the figures are provisional. */
    provisional: ReadonlySet<number>;
  },
): Filled {
  const values = new Float64Array(grid.size).fill(Number.NaN);
  const statuses = new Uint8Array(grid.size).fill(unset);
  const raws = new Map<number, string>();
  const openSigns = new Map<string, OpenSign>();
  const rowOf = new Uint32Array(grid.size);
  const { family } = table;
  let doubles = 0;
  let percents = 0;
  for (const [order, column] of plan.values.entries()) {
    const texts = table.rows.map((row) => cellAt(row.cells, column.index).text);
    const style = numberStyle(texts, family.alwaysPoint, table.isCommaSeparated);
    const symbolColumn = plan.symbols.get(column.index);
    refuseMixedPercents(table, column.index);
    for (const [index, row] of table.rows.entries()) {
      const at = (grid.places[index] ?? 0) + (grid.heads[order] ?? 0);
      const own = cellAt(row.cells, column.index);
      const symbol = symbolColumn === undefined ? own : cellAt(row.cells, symbolColumn);
      const where = () => table.where(row.number, column.index);
      const cell = own.text === '' ? symbol : own;
      const read = flagged(readFigure(cell, style, family, where), own, symbol, family, where);
      const isEarly = grid.provisional.has(column.index) && !Number.isNaN(read.value);
      const figure = isEarly ? { ...read, status: 'provisional' as const } : read;
      if (figure.openSign !== undefined) {
        const count = (openSigns.get(figure.openSign)?.count ?? 0) + 1;
        openSigns.set(figure.openSign, { words: null, count });
      }
      const status = observationStatuses.indexOf(figure.status);
      if (statuses[at] !== unset) {
        if (statuses[at] !== status || !Object.is(values[at], figure.value)) {
          refuse(
            `${capital(where())} og rad ${rowOf[at] ?? 0} gjelder det samme, men har ulike tall. ` +
              `Tabellen mangler en kolonne som skiller dem, eller en rad står to ganger.`,
          );
        }
        doubles += 1;
        continue;
      }
      rowOf[at] = row.number;
      values[at] = figure.value;
      statuses[at] = status;
      if (own.isPercent === true) percents += 1;
      const raw = cell === symbol ? cell.text : `${cell.text} ${symbol.text}`.trim();
      if (raw !== '' && raw !== String(figure.value)) raws.set(at, raw);
    }
  }
  const notes = [
    ...countNotes(table, statuses, doubles, percents),
    ...openSignNotes(openSigns, table.source),
  ];
  return { values, statuses, raws, openSigns, notes };
}

/** A figure with a symbol beside it: only «provisional», or a flag that leaves it what it is, goes with a number. */
function flagged(
  figure: Figure,
  own: GridCell,
  symbol: GridCell,
  family: Family,
  where: () => string,
): Figure {
  if (symbol === own || own.text === '' || symbol.text === '') return figure;
  const status = family.symbols.get(symbol.text);
  if (status === 'value') return figure;
  if (status === 'provisional') return { ...figure, status };
  refuse(`Det står både tall og tegnet ${quoted(symbol.text)} for ${where()}.`);
}

function countNotes(
  table: RawTable,
  statuses: Uint8Array,
  doubles: number,
  percents: number,
): Note[] {
  const notes: Note[] = [];
  const absent = observationStatuses.indexOf(table.family.absent);
  let empty = 0;
  for (let at = 0; at < statuses.length; at += 1) {
    if (statuses[at] !== unset) continue;
    statuses[at] = absent;
    empty += 1;
  }
  if (empty > 0) {
    notes.push(note('absent', `${empty} kombinasjoner av kategoriene finnes ikke i fila.`));
  }
  if (doubles > 0) notes.push(note('doubles', `${doubles} tall står to ganger med samme verdi.`));
  if (percents > 0) {
    const sentence = `${percents} celler er vist som prosent i Excel og er lest som det: 0,105 er 10,5.`;
    notes.push(note('percent', sentence));
  }
  return notes;
}

/** A share shown in percent beside one that is not, in one column: 10,5 and 0,3 of the same thing. */
function refuseMixedPercents({ rows, where }: RawTable, column: number): void {
  const cells = rows.map((row) => ({ row, cell: cellAt(row.cells, column) }));
  if (!cells.some(({ cell }) => cell.isPercent === true && cell.number !== 0)) return;
  const plain = cells.find(
    ({ cell: { number, isPercent } }) =>
      isPercent !== true && number !== null && number !== 0 && Math.abs(number) <= 1,
  );
  if (plain === undefined) return;
  refuse(
    `Tallet ${quoted(plain.cell.text)} i ${where(plain.row.number, column)} er ikke vist som prosent, men ` +
      `andre tall i kolonnen er det. Gi hele kolonnen samme tallformat i Excel.`,
  );
}

function leftOutNote(columns: readonly ColumnFacts[]): Note {
  const names = columns.map(({ heading, index }) => `«${heading || `kolonne ${index + 1}`}»`);
  return note('left-out', `Kolonner som ikke er lest: ${names.slice(0, 10).join(', ')}.`);
}

/**
 * «…, etter region, statistikkvariabel og år» names the dimensions. Row columns without a heading take
 * their names from it; what is left names the headings.
 */
function nameFromTitle(title: string, rows: RowAxes): string[] {
  const list = /, (?:etter|by) ((?:(?!\. ).)+)/i.exec(title)?.[1];
  if (list === undefined) return [];
  const names = list.split(/, | og | and /).map((name) => name.trim());
  const take = (fits: (name: string) => boolean) => {
    const at = names.findIndex(fits);
    return at < 0 ? undefined : names.splice(at, 1)[0];
  };
  for (const axis of rows.axes) take((name) => name.toLowerCase() === axis.code.toLowerCase());
  for (const [index, axis] of rows.axes.entries()) {
    if (rows.columns[index]?.heading !== '') continue;
    const name = take((text) => {
      const words = headingWords(text);
      if (axis.role === 'geo') return words.isGeo;
      if (axis.role === 'time') return words.isTime;
      return !words.isGeo && !words.isTime && !/^statistikkvariabel$/i.test(text);
    });
    if (name !== undefined) axis.code = axis.label = name;
  }
  return names;
}

function stridesOf(axes: readonly Axis[]): number[] {
  const strides: number[] = [];
  let size = 1;
  for (const axis of axes.toReversed()) {
    strides.unshift(size);
    size *= axis.categories.length;
  }
  return strides;
}

function offset(positions: readonly number[], strides: readonly number[]): number {
  return positions.reduce((sum, position, index) => sum + position * (strides[index] ?? 0), 0);
}
