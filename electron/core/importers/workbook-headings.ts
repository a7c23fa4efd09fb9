import { parsePeriod } from '../domain/periods.ts';
import { quoted, refuse } from './refuse.ts';
import { describeColumn, type UdirColumn } from './udir-headers.ts';
import { cellText, type Sheet } from './workbook-sheets.ts';

const searchRows = 30;

export interface FigureColumn extends UdirColumn {
  index: number;
}

/** Where the headings stand, found by their text and never by position. */
export interface Headings {
  row: number;
  level: number | null;
  county: number;
  municipality: number;
  unit: number | null;
  name: number;
  figures: readonly FigureColumn[];
  breaks: readonly FigureColumn[];
}

/** The heading row of a Udir sheet, or null when the sheet has none in its first 30 rows. */
export function findHeadings(sheet: Sheet): Headings | null {
  for (const [row, cells] of sheet.rows.slice(0, searchRows).entries()) {
    const titles = cells.map((cell) => cellText(cell) ?? '');
    const at = (title: string) => titles.findIndex((text) => text.toLowerCase() === title);
    if (at('kommunekode') < 0 || at('fylkekode') < 0 || at('enhetnavn') < 0) continue;
    const columns = titles.flatMap((title, index) => readTitle(title, index));
    const figures = columns.filter((column) => !column.isBreak);
    if (figures.length === 0) refuse(`Arket ${quoted(sheet.name)} har ingen kolonner med tall.`);
    return {
      row,
      level: orNull(at('enhetnivaa')),
      county: at('fylkekode'),
      municipality: at('kommunekode'),
      unit: orNull(at('organisasjonsnummer')),
      name: at('enhetnavn'),
      figures,
      breaks: columns.filter((column) => column.isBreak),
    };
  }
  return null;
}

/** «2015-16.Alle eierformer.Begge kjønn.Grunnskolepoeng», perhaps with «.Brudd» at the end. */
function readTitle(title: string, index: number): (FigureColumn & { isBreak: boolean })[] {
  // A full stop followed by a space belongs to the text: «10. årstrinn».
  const parts = title.split(/\.(?!\s)/).map((part) => part.trim());
  if (parts.length < 2 || parsePeriod(parts[0] ?? '', 'school_year') === null) return [];
  const isBreak = parts.at(-1)?.toLowerCase() === 'brudd';
  const meaning = isBreak ? parts.slice(0, -1) : parts;
  const [year = '', ...rest] = meaning;
  const measure = rest.at(-1);
  if (measure === undefined || measure === '') {
    refuse(`Overskriften ${quoted(title)} sier ikke hva tallene måler.`);
  }
  return [{ ...describeColumn(year, measure, rest.slice(0, -1)), index, isBreak }];
}

function orNull(index: number): number | null {
  return index < 0 ? null : index;
}
