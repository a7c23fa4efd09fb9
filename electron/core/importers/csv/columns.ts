import type { SymbolMap } from '../cube.ts';
import { refuse } from '../refuse.ts';
import { cellAt, type GridRow } from './grid.ts';
import { isFigure } from './figure.ts';
import { isPeriodText, splitHeading } from './period-text.ts';
import { headingWords, type HeadingWords } from './words.ts';

export interface ColumnFacts extends HeadingWords {
  index: number;
  heading: string;
  /** The period in the heading, when there is one. */
  period: string | null;
  filled: number;
  isFigures: boolean;
  isPeriods: boolean;
}

/** Which columns say what a row is about, which hold the figures, and which are left out. */
export interface ColumnPlan {
  dimensions: readonly ColumnFacts[];
  values: readonly ColumnFacts[];
  /** Value column → column with its symbols, as Parquet and statistical packages write them. */
  symbols: ReadonlyMap<number, number>;
  leftOut: readonly ColumnFacts[];
}

/** What headings and bodies show of each column. */
export function readColumns(
  headings: readonly (readonly string[])[],
  rows: readonly GridRow[],
  symbols: SymbolMap,
): ColumnFacts[] {
  const columns = readFacts(headings, rows, symbols);
  return columns.map((column, at) => {
    if (/^enhet$/i.test(column.heading) && hasUnits(column, rows))
      return { ...column, isGeo: false, isClass: true };
    if (column.heading !== '' || column.isFigures) return column;
    if (hasCodes(column, rows)) return { ...column, isGeo: true, isCode: true };
    const before = columns[at - 1];
    const isName = before !== undefined && before.heading === '' && hasCodes(before, rows);
    return isName ? { ...column, isName } : column;
  });
}

/** «Enhet» is a place at Udir, and a unit where it holds such: «Personer», «Prosent». */
function hasUnits({ index, filled }: ColumnFacts, rows: readonly GridRow[]): boolean {
  return filled > 0 && rows.every((row) => unit.test(cellAt(row.cells, index).text));
}

const unit =
  /^$|^(?:antall|andel|personer|prosent|promille|%|kroner|1 ?000 kr|indeks|per \d|timer|dager|barn|elever|husholdninger)\b|^%/i;

/** «K3007» in every row is a place, also without a heading. */
function hasCodes({ index, filled }: ColumnFacts, rows: readonly GridRow[]): boolean {
  const isCode = (row: GridRow) => /^(?:[KF][-_]?\d{2,4})?$/.test(cellAt(row.cells, index).text);
  return filled > 0 && rows.every(isCode);
}

function readFacts(
  headings: readonly (readonly string[])[],
  rows: readonly GridRow[],
  symbols: SymbolMap,
): ColumnFacts[] {
  return headings.map((path, index) => {
    const heading = path.filter((text) => text !== '').join(' ');
    const split = path.map((text) => splitHeading(stripPrefix(text)));
    const period = split.find((part) => part.period !== null)?.period ?? null;
    let filled = 0;
    let figures = 0;
    let periods = 0;
    for (const row of rows) {
      const cell = cellAt(row.cells, index);
      if (cell.text === '') continue;
      filled += 1;
      if (isFigure(cell, symbols)) figures += 1;
      if (isPeriodText(cell.text)) periods += 1;
    }
    const words = headingWords(split.map(({ rest }) => rest).join(' '));
    const isFigureHeading = words.isFigure || headingWords(heading).isFigure;
    const isPeriods = filled > 0 && periods === filled;
    return {
      ...words,
      isFigure: isFigureHeading && !isTextual(filled, figures),
      ...{ index, heading, period, filled, isPeriods },
      isFigures: !isTextual(filled, figures),
    };
  });
}

/** Mostly something else than figures: names, codes with letters. */
function isTextual(filled: number, figures: number): boolean {
  return figures === 0 || figures * 2 < filled;
}

/** Divides the columns; DomainError when no column holds figures or the columns cannot be told apart. */
export function planColumns(columns: readonly ColumnFacts[], rows: readonly GridRow[]): ColumnPlan {
  const symbols = pairSymbols(columns, rows);
  const paired = new Set(symbols.values());
  const isRead = (column: ColumnFacts) =>
    !paired.has(column.index) && (column.filled > 0 || column.heading !== '');
  const isAside = (column: ColumnFacts) =>
    isRowNumber(column, rows) || remark.test(column.heading) || isSortKey(column, columns, rows);
  const aside = columns.filter((column) => isRead(column) && isAside(column));
  const open = columns.filter((column) => isRead(column) && !aside.includes(column));
  const plan = planOpen(open, rows, symbols);
  return { ...plan, leftOut: [...plan.leftOut, ...aside.filter(({ filled }) => filled > 0)] };
}

/** «SortKjonn»: numbers that only say in which order the texts of another column come. */
function isSortKey(
  column: ColumnFacts,
  columns: readonly ColumnFacts[],
  rows: readonly GridRow[],
): boolean {
  if (!column.isFigures || !/^sort|sort(?:ering)?$|rekkefølge/i.test(column.heading)) return false;
  return columns.some(
    (other) =>
      other !== column &&
      !other.isFigures &&
      other.filled > 0 &&
      follows(other.index, column.index, rows),
  );
}

/** True when each text in one column always has the same text beside it in the other. */
export function follows(from: number, to: number, rows: readonly GridRow[]): boolean {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const key = cellAt(row.cells, from).text;
    const text = cellAt(row.cells, to).text;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, text);
    else if (known !== text) return false;
  }
  return true;
}

const remark =
  /^(?:merknad(?:er)?|kommentar(?:er)?|anmerkning(?:er)?|fotnoter?|comments?|remarks?)$/i;

/** The number of the row, as statistical packages leave it: without a heading, or with their own. */
function isRowNumber({ heading, index }: ColumnFacts, rows: readonly GridRow[]): boolean {
  if (!/^(?:|unnamed: \d+|__index_level_\d+__|index)$/i.test(heading) || rows.length < 2)
    return false;
  const first = cellAt(rows[0]?.cells ?? [], index).text;
  if (first !== '0' && first !== '1') return false;
  return rows.every((row, at) => cellAt(row.cells, index).text === String(at + Number(first)));
}

function planOpen(
  open: readonly ColumnFacts[],
  rows: readonly GridRow[],
  symbols: ReadonlyMap<number, number>,
): ColumnPlan {
  const hasTime = open.some((column) => column.isTime && column.isPeriods);
  const stated = open.filter((column) => column.isFigure);
  if (stated.length > 0) return divide(open, stated, symbols);
  const wide = hasTime ? [] : open.filter(isWide);
  if (wide.some((column) => column.isFigures)) {
    refuseTextYear(open, wide);
    return planWide(open, wide, symbols, rows);
  }
  return planLong(open, rows, symbols);
}

/** A year among the years whose cells are no figures must not be dropped without a word. */
function refuseTextYear(open: readonly ColumnFacts[], wide: readonly ColumnFacts[]): void {
  const lost = open.find(
    (column) =>
      column.period !== null &&
      !column.isCode &&
      !wide.includes(column) &&
      isPeriodText(column.heading) &&
      wide.every(({ heading }) => isPeriodText(heading)),
  );
  if (lost === undefined) return;
  refuse(
    `Kolonnen «${lost.heading}» har en periode som overskrift, men det meste i den er verken tall eller tegn ` +
      `appen kjenner. Rett cellene, eller ta kolonnen bort.`,
  );
}

/** A change between two years is no figure of its own. */
const change =
  /^(?:prosentvis )?(?:endring|differanse|diff|avvik|vekst|utvikling|change|growth)\b/i;

function isWide(column: ColumnFacts): boolean {
  if (change.test(column.heading) && /\d{4}\D+\d{2,4}$/.test(column.heading)) return false;
  return column.period !== null && !column.isCode && (column.isFigures || column.filled === 0);
}

function planWide(
  open: readonly ColumnFacts[],
  values: readonly ColumnFacts[],
  symbols: ReadonlyMap<number, number>,
  rows: readonly GridRow[],
): ColumnPlan {
  const first = Math.min(...values.map((column) => column.index));
  const others = open.filter((column) => !values.includes(column));
  const before = others.filter((column) => column.index < first && column.filled > 0);
  // A figure without a period, such as the population, tells no rows apart: it is left out by name.
  const telling = before.filter((column) => !isLoneFigure(column));
  const dimensions = areUnique(telling, rows) ? telling : before;
  const leftOut = others.filter((column) => !dimensions.includes(column));
  return { dimensions, values, symbols, leftOut };
}

function isLoneFigure(column: ColumnFacts): boolean {
  const { isFigures, isCode, isTime, isGeo, isName, isClass, isPeriods, heading } = column;
  return (
    isFigures && heading !== '' && !(isCode || isTime || isGeo || isName || isClass || isPeriods)
  );
}

/** True when no two rows have the same texts in these columns. */
function areUnique(columns: readonly ColumnFacts[], rows: readonly GridRow[]): boolean {
  if (columns.length === 0) return false;
  const key = ({ cells }: GridRow) =>
    columns.map(({ index }) => cellAt(cells, index).text).join('\n');
  return new Set(rows.map(key)).size === rows.length;
}

function planLong(
  open: readonly ColumnFacts[],
  rows: readonly GridRow[],
  symbols: ReadonlyMap<number, number>,
): ColumnPlan {
  const isStatedDimension = (column: ColumnFacts) =>
    !column.isFigures || column.isCode || column.isTime || column.isGeo || column.isClass;
  let values = open.filter((column) => !isStatedDimension(column) && column.filled > 0);
  if (!open.some((column) => column.isTime)) {
    const periods = values.filter((column) => column.isPeriods);
    if (periods.length === 1) values = values.filter((column) => column !== periods[0]);
  }
  if (values.length === 0) {
    const names = open.map((column) => `«${column.heading}»`).slice(0, 6);
    refuse(
      `Fila er en kodeliste og ikke en tabell med tall: ingen av kolonnene ${names.join(', ')} ` +
        `holder tall. Velg fila med selve tallene.`,
    );
  }
  if (open.every((column) => values.includes(column) || column.filled === 0)) {
    refuse('Appen finner ingen kolonne som sier hvilket sted eller år tallene gjelder.');
  }
  const tried = untilUnique(open, values, rows);
  return divide(
    open.filter((column) => column.filled > 0),
    tried,
    symbols,
  );
}

const maxCodeColumns = 8;

/** Codes in digits look like figures: from the left, they become dimensions until no row is double. */
function untilUnique(
  open: readonly ColumnFacts[],
  values: readonly ColumnFacts[],
  rows: readonly GridRow[],
): readonly ColumnFacts[] {
  for (let taken = 0; taken < Math.min(values.length, maxCodeColumns); taken += 1) {
    const rest = values.slice(taken);
    const keys = open.filter((column) => column.filled > 0 && !rest.includes(column));
    const seen = new Set(
      rows.map((row) => keys.map(({ index }) => cellAt(row.cells, index).text).join('\n')),
    );
    if (seen.size === rows.length) return rest;
    // A few double rows are a fault in the file; a column of codes at least doubles every row.
    if (seen.size * 2 > rows.length) return values;
  }
  return values;
}

function divide(
  open: readonly ColumnFacts[],
  values: readonly ColumnFacts[],
  symbols: ReadonlyMap<number, number>,
): ColumnPlan {
  const dimensions = open.filter((column) => !values.includes(column) && column.filled > 0);
  const leftOut = open.filter((column) => !values.includes(column) && column.filled === 0);
  return { dimensions, values, symbols, leftOut };
}

const flag = /^(?:flagg?|flags?|obs_flag|obs_status|symbol|merke)$/i;

/** «Andel_symbol» belongs to «Andel»; a column called «flagg» with nothing but signs, to the figures before it. */
function pairSymbols(
  columns: readonly ColumnFacts[],
  rows: readonly GridRow[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const { index, heading } of columns.filter((column) => flag.test(column.heading))) {
    const value = columns.find((column) => column.index === index - 1);
    const areSigns = rows.every((row) => /^[^\d\s]{0,4}$/.test(cellAt(row.cells, index).text));
    if (value && heading !== '' && value.isFigures && areSigns) pairs.set(value.index, index);
  }
  for (const column of columns) {
    const base = /^(.+)_(?:symbols?|status|flag)$/i.exec(column.heading)?.[1];
    const value = columns.find(({ heading }) => base !== undefined && heading === base);
    if (value) pairs.set(value.index, column.index);
  }
  return pairs;
}

/** «År: 2021» says 2021 of the year. */
export function stripPrefix(text: string): string {
  return /^[^:]{1,40}: (.+)$/.exec(text)?.[1] ?? text;
}
