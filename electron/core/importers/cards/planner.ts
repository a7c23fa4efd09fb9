import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { openWorkbook } from '../workbook-guard.ts';
import { readSheets, type Sheet, type SheetCell } from '../workbook-sheets.ts';
import { isMonthFirst, readDay } from './dates.ts';
import { emptyCard, withinLimits } from './limits.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

type Field =
  | 'title'
  | 'bucket'
  | 'progress'
  | 'priority'
  | 'assigned'
  | 'due'
  | 'start'
  | 'description'
  | 'ticked'
  | 'checklist'
  | 'labels';

/** The headings Planner writes, in English and in bokmål. */
const headings: Record<Field, readonly string[]> = {
  title: ['task name', 'oppgavenavn'],
  bucket: ['bucket name', 'samlingsnavn', 'bøttenavn'],
  progress: ['progress', 'fremdrift', 'framdrift'],
  priority: ['priority', 'prioritet'],
  assigned: ['assigned to', 'tilordnet til', 'tilordnet'],
  due: ['due date', 'forfallsdato'],
  start: ['start date', 'startdato'],
  description: ['description', 'beskrivelse'],
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
  const isEnglish = fold(words(sheet.rows[head]?.[at.title ?? 0])) === 'task name';
  const monthFirst = isMonthFirst(
    used.map((row) => cell(row, 'due')),
    isEnglish,
  );
  let unknownTicks = 0;
  let wrongDates = 0;
  const cards = used.map((row): FileCard => {
    const points = parts(cell(row, 'checklist'));
    const ticks = ticked(cell(row, 'ticked'), points);
    if (ticks === null) unknownTicks += 1;
    const typed = cell(row, 'due');
    const dueDate = readDay(typed, monthFirst);
    if (typed.trim() !== '' && dueDate === null) wrongDates += 1;
    return withinLimits({
      ...emptyCard,
      list: cell(row, 'bucket'),
      title: cell(row, 'title'),
      description: cell(row, 'description'),
      people: parts(cell(row, 'assigned')),
      dueDate,
      labels: parts(cell(row, 'labels')),
      checklist: points.map((text, index) => ({ text, isDone: ticks?.[index] ?? false })),
      isDone: done.includes(fold(cell(row, 'progress'))),
    });
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
      ...(wrongDates > 0
        ? [`${wrongDates} forfallsdatoer kan ikke leses og er ikke tatt med.`]
        : []),
      ...(at.priority === undefined && at.start === undefined
        ? []
        : ['Prioritet og startdato finnes ikke på et kort her, og er ikke tatt med.']),
    ],
  };
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
    'Arbeidsboka er ikke en plan fra Planner: ingen rad har kolonnene «Oppgavenavn» og «Samlingsnavn» (Task Name, Bucket Name).',
  );
}

/** «Plan name | Familiens hus» above the table; else the sheet's own name. */
function planName(sheet: Sheet, head: number): string {
  for (const row of sheet.rows.slice(0, head)) {
    const [label, name] = row;
    if (/^(plan name|plannavn|navn på plan)/.test(fold(words(label)))) return words(name).trim();
  }
  return sheet.name;
}
