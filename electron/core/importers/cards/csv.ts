import { parse } from 'csv-parse/sync';
import type { CardFile, FileCard } from '../../../contract/card-files.ts';
import { unguardFormula } from '../../../contract/spreadsheet-text.ts';
import { cardSizes } from '../../../contract/vocabulary.ts';
import { readSepLine, voteDelimiter } from '../csv/delimiter.ts';
import { decodeCsvText } from '../csv/encoding.ts';
import { isMonthFirst, readDue } from './dates.ts';
import { emptyCard, withinLimits } from './limits.ts';
import { refuseCards, refuseTooMany } from './refuse.ts';

type Field =
  | 'code'
  | 'list'
  | 'title'
  | 'description'
  | 'owner'
  | 'due'
  | 'size'
  | 'hours'
  | 'waiting'
  | 'services'
  | 'labels'
  | 'challenges'
  | 'level'
  | 'area'
  | 'checklist'
  | 'links';

/** Our own names first, then what other programs call the same. */
const headings: Record<Field, readonly string[]> = {
  code: ['kode', 'id'],
  list: ['kolonne', 'liste', 'status', 'list', 'column', 'bucket', 'samling'],
  title: ['tittel', 'oppgave', 'navn', 'title', 'name', 'task', 'task name', 'oppgavenavn'],
  description: ['beskrivelse', 'description', 'notat', 'notes'],
  owner: ['ansvarlig', 'eier', 'owner', 'assigned to', 'tilordnet til'],
  due: ['frist', 'forfallsdato', 'due', 'due date'],
  size: ['størrelse', 'size'],
  hours: ['timer', 'hours', 'timeanslag'],
  waiting: ['venter på', 'waiting on'],
  services: ['tjenester', 'services'],
  labels: ['etiketter', 'labels', 'tags'],
  challenges: ['utfordringer', 'challenges'],
  level: ['nivå', 'forebyggingsnivå', 'level'],
  area: ['hovedområde', 'area'],
  checklist: ['sjekkliste', 'checklist'],
  links: ['lenker', 'links'],
};

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The cards of a CSV file: our own export, or any table with a column of titles. */
export function decodeCardsCsv(bytes: Uint8Array): CardFile {
  const { body, delimiter } = readText(bytes);
  const [head = [], ...rows] = records(body, delimiter);
  const at = columnsOf(head);
  if (at.title === undefined)
    refuseCards(
      `Fila har ingen kolonne med titler. Den har ${named(head)}. Kall kolonna «Tittel», og prøv igjen.`,
    );
  const used = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  refuseTooMany(used.length);
  const cell = (row: readonly string[], field: Field): string => {
    const column = at[field];
    return column === undefined ? '' : unguardFormula((row[column] ?? '').replace(/\r\n?/g, '\n'));
  };
  const monthFirst = isMonthFirst(
    used.map((row) => cell(row, 'due')),
    false,
  );
  let wrongHours = 0;
  const cards = used.map((row): FileCard => {
    const typed = cell(row, 'hours').trim();
    const hours = readHours(typed);
    if (typed !== '' && hours === null) wrongHours += 1;
    const size = cell(row, 'size').trim().toUpperCase();
    return withinLimits({
      ...emptyCard,
      code: cell(row, 'code').trim() || null,
      list: cell(row, 'list'),
      title: cell(row, 'title'),
      description: cell(row, 'description'),
      people: lines(cell(row, 'owner')),
      ...readDue(cell(row, 'due'), monthFirst),
      size: cardSizes.find((one) => one === size) ?? null,
      hours,
      waitingOn: cell(row, 'waiting').trim() || null,
      services: lines(cell(row, 'services')),
      labels: lines(cell(row, 'labels')),
      challenges: lines(cell(row, 'challenges')),
      level: cell(row, 'level').trim() || null,
      area: cell(row, 'area').trim() || null,
      checklist: lines(cell(row, 'checklist')).map(readPoint),
      links: lines(cell(row, 'links')).map(readLink),
    });
  });
  const unknown = head.filter((name, index) => !Object.values(at).includes(index) && name.trim());
  return {
    format: 'csv',
    name: '',
    cards,
    notes: [
      ...(unknown.length > 0 ? [`Kolonner som ikke er tatt med: ${named(unknown)}.`] : []),
      ...(wrongHours > 0 ? [`${wrongHours} timetall kan ikke leses og er ikke tatt med.`] : []),
    ],
  };
}

function readText(bytes: Uint8Array): { body: string; delimiter: string } {
  const { text } = decodeCsvText(bytes);
  const { delimiter, body } = readSepLine(text);
  // A table of one column has no delimiter to vote for.
  const isOneColumn = delimiter === null && !/[;,\t|]/.test(body.split(/\r?\n/, 1)[0] ?? '');
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

function columnsOf(head: readonly string[]): Partial<Record<Field, number>> {
  const names = head.map(fold);
  const at: Partial<Record<Field, number>> = {};
  for (const [field, known] of Object.entries(headings) as [Field, readonly string[]][]) {
    const name = known.find((one) => names.includes(one));
    if (name !== undefined) at[field] = names.indexOf(name);
  }
  return at;
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
