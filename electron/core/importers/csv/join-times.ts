import { parsePeriod } from '../../domain/periods.ts';
import { note } from '../types.ts';
import { follows } from './columns.ts';
import { cellAt, emptyCell, type GridRow } from './grid.ts';
import type { RawTable } from './raw-table.ts';

const year = /^(?:år|aar|årstall|year)$/i;
const part = /^(?:måned(?:snr|snummer)?|mnd\.?(?:nr)?|month|kvartal|kv\.?|quarter)$/i;

/**
 * One column of periods where a table has several: «År» and «Måned» are joined, and of columns that say the
 * same («Skoleår», «År», «Skoleår_slutt») the one that says most is kept. What is left out is said in a note.
 */
export function joinTimes(table: RawTable): RawTable {
  return oneOfParallel(withParts(table));
}

function withParts(table: RawTable): RawTable {
  const names = headingsOf(table);
  const years = names.findIndex((name) => year.test(name));
  const parts = names.findIndex((name) => part.test(name));
  if (years < 0 || parts < 0 || table.rows.length === 0) return table;
  const isQuarter = /^(?:k|q)/i.test(names[parts] ?? '');
  const joined = table.rows.map(({ cells }) =>
    joinedCode(cellAt(cells, years).text, cellAt(cells, parts).text, isQuarter),
  );
  // «2025» beside «202501» or «2025M01»: the other column is a whole period already.
  if (joined.some((code) => code === null)) return table;
  const rows = table.rows.map((row, at): GridRow => {
    const cells = [...row.cells];
    cells[years] = { text: joined[at] ?? '', number: null };
    cells[parts] = emptyCell;
    return { ...row, cells };
  });
  return without(
    { ...table, rows },
    [parts],
    `«${names[years]}» og «${names[parts]}» er lest som én periode.`,
  );
}

function joinedCode(inYear: string, text: string, isQuarter: boolean): string | null {
  if (!/^(?:19|20)\d{2}$/.test(inYear)) return null;
  if (isQuarter) {
    const number = /^(?:[KQ]|(?:kvartal|kv\.?) )?([1-4])(?:\.? ?(?:kvartal|kv\.?))?$/i.exec(
      text,
    )?.[1];
    return number === undefined ? null : `${inYear}K${number}`;
  }
  const number = /^(?:M)?(0?[1-9]|1[0-2])$/i.exec(text)?.[1];
  if (number !== undefined) return `${inYear}M${number.padStart(2, '0')}`;
  const named = /^\p{L}+\.?$/u.test(text) ? parsePeriod(`${text} ${inYear}`) : null;
  return named?.kind === 'month' ? named.code : null;
}

/** A period with the words and numbers that are a heading's own, such as «Skoleår_slutt». */
const timeName = /år|year|mnd|måned|month|kvartal|quarter|periode|period|dato|date|tid|time/i;

function oneOfParallel(table: RawTable): RawTable {
  const names = headingsOf(table);
  if (table.rows.length < 2) return table;
  const times = names.flatMap((name, at) => {
    const texts = table.rows.map(({ cells }) => cellAt(cells, at).text);
    return timeName.test(name) && texts.every((text) => isTime(text)) ? [at] : [];
  });
  if (times.length < 2) return table;
  const kindOf = (at: number) =>
    periodOf(cellAt(table.rows[0]?.cells ?? [], at).text, names[at] ?? '')?.kind;
  // The finest says most; of equals the one that is more than a plain year, else the first.
  const base = times
    .filter((at) => times.every((other) => follows(at, other, table.rows)))
    .toSorted((a, b) => Number(kindOf(a) === 'year') - Number(kindOf(b) === 'year'))[0];
  if (base === undefined) return table;
  const others = times.filter((at) => at !== base);
  const said = others.map((at) => `«${names[at]}»`).join(', ');
  return without(table, others, `${said} følger av «${names[base]}» og er ikke en egen periode.`);
}

function isTime(text: string): boolean {
  return (
    periodOf(text, '') !== null ||
    periodOf(text, 'Skoleår') !== null ||
    /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(text)
  );
}

function periodOf(text: string, name: string) {
  return parsePeriod(text) ?? parsePeriod(text, /skole/i.test(name) ? 'school_year' : undefined);
}

function headingsOf({ headings }: RawTable): string[] {
  return headings.map((path) =>
    path
      .filter((text) => text !== '')
      .join(' ')
      .trim(),
  );
}

/** The table without some columns: blank cells under a blank heading are read by nobody. */
function without(table: RawTable, columns: readonly number[], sentence: string): RawTable {
  const blank = new Set(columns);
  return {
    ...table,
    headings: table.headings.map((path, at) => (blank.has(at) ? path.map(() => '') : path)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (blank.has(at) ? emptyCell : cell)),
    })),
    notes: [...table.notes, note('times', sentence)],
  };
}
