import { parse } from 'csv-parse/sync';
import type { CardEncoding, CardFile, FileCard } from '../../../contract/card-files.ts';
import { unguardFormula } from '../../../contract/spreadsheet-text.ts';
import { cardSizes } from '../../../contract/vocabulary.ts';
import { readSepLine, voteDelimiter } from '../csv/delimiter.ts';
import { columnsOf, isOwn, type Field } from './csv-columns.ts';
import { dayOrder, readDay, readDue, readOwnDay } from './dates.ts';
import { readCardText } from './encoding.ts';
import { emptyCard } from './limits.ts';
import { dueNotes, exampleOf, orderNote, unusedColumns } from './notes.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

const done = /^(?:done|closed|completed?|resolved|ferdig|fullført|lukket|avsluttet)$/i;
const yes = /^(?:true|yes|ja|1|x)$/i;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The cards of a CSV file: our own export, or any table with a column of titles. */
export function decodeCardsCsv(bytes: Uint8Array, encoding?: CardEncoding): CardFile {
  const { body, delimiter } = readText(readCardText(bytes, encoding));
  const [head = [], ...rows] = records(body, delimiter);
  const at = columnsOf(head);
  if (at.title.length === 0)
    refuseCards(
      `Fila har ingen kolonne med titler. Den har ${named(head)}. Kall kolonna «Tittel», og prøv igjen.`,
    );
  const used = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  refuseTooMany(used.length);
  const own = isOwn(head);
  // Jira writes a column for each label: those of one name are one field.
  const cells = (row: readonly string[], field: Field): string[] =>
    at[field].map((column) => unguardFormula((row[column] ?? '').replace(/\r\n?/g, '\n')));
  const cell = (row: readonly string[], field: Field): string =>
    cells(row, field).find((text) => text.trim() !== '') ?? '';
  // Names and labels stand on lines in our own file; others part them with signs too.
  const list = (row: readonly string[], field: Field): string[] =>
    cells(row, field).flatMap((text) => (own ? lines(text) : text.split(/[\n;,|]/).flatMap(lines)));
  const { monthFirst, note } = orderOf(head, used, own);
  const readOne = own ? readOwnDay : (text: string) => readDay(text, monthFirst);
  let wrongHours = 0;
  const cards = used.map((row): FileCard => {
    const typed = cell(row, 'hours').trim();
    const hours = readHours(typed);
    if (typed !== '' && hours === null) wrongHours += 1;
    const size = cell(row, 'size').trim().toUpperCase();
    return {
      ...emptyCard,
      code: cell(row, 'code').trim() || null,
      list: cell(row, 'list'),
      title: cell(row, 'title'),
      description: cell(row, 'description'),
      people: list(row, 'owner'),
      ...readDue(cell(row, 'due'), readOne),
      size: cardSizes.find((one) => one === size) ?? null,
      hours,
      waitingOn: cell(row, 'waiting').trim() || null,
      services: lines(cell(row, 'services')),
      labels: list(row, 'labels'),
      challenges: lines(cell(row, 'challenges')),
      level: cell(row, 'level').trim() || null,
      area: cell(row, 'area').trim() || null,
      checklist: lines(cell(row, 'checklist')).map(readPoint),
      links: lines(cell(row, 'links')).map(readLink),
      isDone: done.test(cell(row, 'state').trim()),
      isArchived: yes.test(cell(row, 'archived').trim()),
    };
  });
  const conditions = cards.flatMap(({ title, dueCondition: text }) =>
    text === null ? [] : [{ title, text }],
  );
  return {
    format: 'csv',
    name: '',
    cards,
    notes: [
      ...note,
      ...(own ? [] : dueNotes(conditions)),
      ...unusedColumns(unused(head, used, Object.values(at).flat())),
      ...(wrongHours > 0 ? [`${wrongHours} timetall kan ikke leses og er ikke tatt med.`] : []),
    ],
  };
}

/** Which number of a date is the month, by every date of the file, and what is said of it. */
function orderOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  own: boolean,
): { monthFirst: boolean; note: string[] } {
  if (own) return { monthFirst: false, note: [] };
  const due = columnsOf(head).due;
  const dates = head.flatMap((name, column) =>
    due.includes(column) || /date|dato|frist|due|start|end|slutt|created|updated|at$/i.test(name)
      ? [column]
      : [],
  );
  const order = dayOrder(rows.flatMap((row) => dates.map((column) => row[column] ?? '')));
  const dues = rows
    .flatMap((row) => due.map((column) => (row[column] ?? '').trim()))
    .filter((text) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(text));
  const monthFirst = order === 'month first';
  return { monthFirst, note: orderNote(order, exampleOf(dues), monthFirst) };
}

function unused(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  taken: readonly number[],
): { name: string; count: number }[] {
  return head.flatMap((name, column) =>
    taken.includes(column)
      ? []
      : [
          {
            name: name.trim() || `kolonne ${column + 1}`,
            count: rows.filter((row) => (row[column] ?? '').trim() !== '').length,
          },
        ],
  );
}

function readText(text: string): { body: string; delimiter: string } {
  const { delimiter, body } = readSepLine(text);
  // A table of one column has no delimiter to vote for.
  const isOneColumn = delimiter === null && !/[;,\t|]/.test(body.split(/\r\n?|\n/, 1)[0] ?? '');
  return { body, delimiter: delimiter ?? (isOneColumn ? ';' : voteDelimiter(body)) };
}

function records(body: string, delimiter: string): string[][] {
  try {
    return parse(body, { delimiter, relax_column_count: true, max_record_size: 1_000_000 });
  } catch (cause) {
    const line =
      cause instanceof Error && 'lines' in cause ? ` ved linje ${String(cause.lines)}` : '';
    refuseCards(
      `Fila kan ikke deles i kolonner${line}: et anførselstegn står feil eller mangler.`,
      cause,
    );
  }
}

function readHours(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(bare)) return null;
  const hours = Math.round(Number(bare) * 100) / 100;
  return hours > 0 && hours <= 10_000 ? hours : null;
}

function readPoint(line: string): FileCard['checklist'][number] {
  const found = /^\[([ xX])\]\s?(.*)$/s.exec(line);
  return found ? { text: found[2] ?? '', isDone: found[1] !== ' ' } : { text: line, isDone: false };
}

function readLink(line: string): FileCard['links'][number] {
  const found = /^(.*)<([^<>]+)>$/s.exec(line);
  return found ? { title: (found[1] ?? '').trim(), url: found[2] ?? '' } : { title: '', url: line };
}

function named(names: readonly string[]): string {
  const shown = names
    .filter((name) => name.trim() !== '')
    .slice(0, 12)
    .map((name) => `«${name.replace(/\s+/g, ' ').trim().slice(0, 40)}»`);
  return shown.length === 0 ? 'ingen kolonnenavn' : shown.join(', ');
}
