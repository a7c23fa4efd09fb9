import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { openWorkbook } from '../workbook-guard.ts';
import { readSheets, type Sheet, type SheetCell } from '../workbook-sheets.ts';
import { dayOrder, readDay } from './dates.ts';
import { emptyCard } from './limits.ts';
import { cardCount, exampleOf, namingEach, orderNote, unusedColumns } from './notes.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

type Field =
  | 'title'
  | 'bucket'
  | 'progress'
  | 'assigned'
  | 'due'
  | 'description'
  | 'ticked'
  | 'checklist'
  | 'labels';

/** The headings Planner writes, basic and premium, in English and in bokmål. */
const headings: Record<Field, readonly string[]> = {
  title: ['task name', 'oppgavenavn', 'name', 'navn'],
  bucket: ['bucket name', 'bucket', 'samlingsnavn', 'samling', 'bøttenavn', 'bøtte'],
  progress: ['progress', 'fremdrift', 'framdrift', '% complete', '% fullført', 'prosent fullført'],
  assigned: ['assigned to', 'assigned', 'tilordnet til', 'tilordnet'],
  due: ['due date', 'forfallsdato', 'finish', 'finish date', 'slutt', 'sluttdato', 'ferdig'],
  description: ['description', 'beskrivelse', 'notes', 'notater', 'merknader'],
  ticked: ['completed checklist items', 'fullførte sjekklisteelementer'],
  checklist: ['checklist items', 'sjekklisteelementer'],
  labels: ['labels', 'etiketter'],
};
const done = ['completed', 'fullført', 'complete', 'ferdig'];
const headingRows = 20;

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
const words = (cell: SheetCell | undefined): string => {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell;
  return cell && typeof cell === 'object' ? cell.numeric : '';
};
const parts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Table {
  sheet: Sheet;
  head: number;
  at: Partial<Record<Field, number>>;
}

/** The tasks of a plan exported from Planner to Excel. */
export async function decodePlanner(bytes: Uint8Array): Promise<CardFile> {
  const { sheet, head, at } = findTable(await readSheets(openWorkbook(bytes)));
  const rows = sheet.rows.slice(head + 1);
  const cell = (row: readonly SheetCell[], field: Field): string => {
    const column = at[field];
    return column === undefined ? '' : words(row[column]);
  };
  const used = rows.filter((row) => row.some((one) => words(one).trim() !== ''));
  refuseTooMany(used.length);
  // Planner writes American days under English headings; the file's own dates tell when it has not.
  const isEnglish = /^(?:task )?name$/.test(fold(words(sheet.rows[head]?.[at.title ?? 0])));
  const order = dayOrder(used.flatMap((row) => row.map(words)));
  const monthFirst = order === 'month first' || (order === 'either' && isEnglish);
  const dues = used.map((row) => cell(row, 'due')).filter((text) => /^\d+[/-]\d+[/-]/.test(text));
  let unknownTicks = 0;
  const wrongDates: { title: string; text: string }[] = [];
  const cards = used.map((row): FileCard => {
    const points = parts(cell(row, 'checklist'));
    const ticks = ticked(cell(row, 'ticked'), points);
    if (ticks === null) unknownTicks += 1;
    const typed = cell(row, 'due');
    const dueDate = readDay(typed, monthFirst);
    if (typed.trim() !== '' && dueDate === null)
      wrongDates.push({ title: cell(row, 'title'), text: typed });
    return {
      ...emptyCard,
      list: cell(row, 'bucket'),
      title: cell(row, 'title'),
      description: cell(row, 'description'),
      people: parts(cell(row, 'assigned')),
      dueDate,
      labels: parts(cell(row, 'labels')),
      checklist: points.map((text, index) => ({ text, isDone: ticks?.[index] ?? false })),
      isDone: isComplete(cell(row, 'progress')),
    };
  });
  return {
    format: 'planner',
    name: planName(sheet, head),
    cards,
    notes: [
      ...(unknownTicks > 0
        ? [
            `Fila sier hvor mange punkter som er gjort, men ikke hvilke. På ${unknownTicks} kort står alle punkter som ikke gjort.`,
          ]
        : []),
      ...orderNote(order, exampleOf(dues), monthFirst),
      ...(wrongDates.length > 0
        ? [
            `Forfallsdato på ${cardCount(wrongDates.length)} kan ikke leses og er ikke tatt med: ${namingEach(wrongDates)}.`,
          ]
        : []),
      ...unusedColumns(unused(sheet.rows[head] ?? [], used, Object.values(at))),
    ],
  };
}

/** «Completed», «100», «100 %», and 1 where a spreadsheet shows it as 100 %. */
function isComplete(progress: string): boolean {
  const word = fold(progress);
  return done.includes(word) || /^(?:100(?:[.,]0+)?\s?%?|1)$/.test(word);
}

function unused(
  head: readonly SheetCell[],
  rows: readonly (readonly SheetCell[])[],
  taken: readonly number[],
): { name: string; count: number }[] {
  return head.flatMap((name, column) =>
    taken.includes(column) || words(name).trim() === ''
      ? []
      : [
          {
            name: words(name),
            count: rows.filter((row) => words(row[column]).trim() !== '').length,
          },
        ],
  );
}

/** Which points are done, where «2/3» says so; null where it says how many but not which. */
function ticked(text: string, points: readonly string[]): boolean[] | null {
  const found = /^(\d+)\s*\/\s*(\d+)$/.exec(text.trim());
  if (!found) {
    const names = new Set(parts(text));
    return points.map((point) => names.has(point));
  }
  const count = Number(found[1]);
  if (count === 0) return points.map(() => false);
  return count >= points.length ? points.map(() => true) : null;
}

function findTable(sheets: readonly Sheet[]): Table {
  for (const sheet of sheets)
    for (let head = 0; head < Math.min(headingRows, sheet.rows.length); head += 1) {
      const names = (sheet.rows[head] ?? []).map((cell) => fold(words(cell)));
      const at: Partial<Record<Field, number>> = {};
      for (const [field, known] of Object.entries(headings) as [Field, readonly string[]][]) {
        const column = names.findIndex((name) => known.includes(name));
        if (column >= 0) at[field] = column;
      }
      if (at.title !== undefined && at.bucket !== undefined) return { sheet, head, at };
    }
  refuseCards(
    'Arbeidsboka er ikke en plan fra Planner: ingen rad har kolonnene «Oppgavenavn» og «Samlingsnavn» (Task Name og Bucket Name, eller Name og Bucket).',
  );
}

/** «Plan name | Familiens hus» above the table; else the sheet's own name. */
function planName(sheet: Sheet, head: number): string {
  for (const row of sheet.rows.slice(0, head)) {
    const [label, name] = row;
    if (/^(plan name|plannavn|navn på plan|project name|prosjektnavn)/.test(fold(words(label))))
      return words(name).trim();
  }
  return sheet.name;
}
