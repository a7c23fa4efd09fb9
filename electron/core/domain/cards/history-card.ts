import { formatDate, formatNumber, halfYearLabel } from '../../../contract/format.ts';
import { waitingWord } from '../../../contract/words.ts';
import { waitingKinds } from '../../../contract/vocabulary.ts';
import type { LoggedRow, NameOf } from './history.ts';

type Say = (before: LoggedRow, after: LoggedRow, nameOf: NameOf) => string | null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const quote = (value: unknown): string => `«${textOf(value)}»`;

/** «fristen satt til», «fristen endret fra … til», «fristen fjernet, den var …» */
function changed(noun: string, from: string | null, to: string | null): string {
  if (from === null) return `${noun} satt til ${to}`;
  return to === null ? `${noun} fjernet, før: ${from}` : `${noun} endret fra ${from} til ${to}`;
}

/** A field that is a plain value; `show` is never asked about nothing. */
const plain =
  (column: string, noun: string, show: (value: unknown, nameOf: NameOf) => string): Say =>
  (before, after, nameOf) => {
    const word = (row: LoggedRow) => (row[column] == null ? null : show(row[column], nameOf));
    return changed(noun, word(before), word(after));
  };

/** How a row says when: «2. des. 2026», «våren 2027», the condition in its own words. */
export function dueWords(row: LoggedRow): string | null {
  if (typeof row['due_date'] === 'string') return formatDate(row['due_date'], 'medium');
  if (typeof row['due_season'] === 'string') return halfYearLabel(row['due_season']);
  return row['due_condition'] == null ? null : quote(row['due_condition']);
}

function waiting(before: LoggedRow, after: LoggedRow): string {
  const name = (row: LoggedRow) => {
    const kind = waitingKinds.find((one) => one === row['waiting_kind']);
    return `${textOf(row['waiting_on'])}${kind ? ` (${waitingWord[kind]})` : ''}`;
  };
  if (after['waiting_on'] == null) return `venter ikke lenger på ${name(before)}`;
  if (before['waiting_on'] == null) return `venter på ${name(after)}`;
  if (name(before) !== name(after)) return `venter på ${name(after)}, før: ${name(before)}`;
  if (before['waiting_decision_id'] !== after['waiting_decision_id'])
    return after['waiting_decision_id'] == null
      ? 'ikke lenger koblet til beslutningen'
      : 'koblet til beslutningen det ventes på';
  return `har ventet på ${name(after)} siden ${formatDate(textOf(after['waiting_since']), 'medium')}`;
}

function standing(before: LoggedRow, after: LoggedRow): string {
  if (after['deleted_at'] != null && before['deleted_at'] == null) return 'lagt i papirkurven';
  if (after['archived_at'] == null) return 'satt tilbake på tavla';
  return before['archived_at'] == null ? 'arkivert' : 'hentet fra papirkurven til arkivet';
}

function description(before: LoggedRow, after: LoggedRow): string {
  if (textOf(after['description']) === '') return 'beskrivelsen tømt';
  return textOf(before['description']) === '' ? 'beskrivelse skrevet' : 'beskrivelsen endret';
}

/** Each group of columns with the one way it is said; a column stands in one group only. */
export const cardColumnGroups: readonly { columns: readonly string[]; say: Say }[] = [
  {
    columns: ['column_id', 'measure_id', 'rank'],
    say: (before, after, nameOf) => {
      const from = nameOf('column', before['column_id']);
      const to = nameOf('column', after['column_id']);
      if (before['measure_id'] !== after['measure_id'])
        return `flyttet fra ${nameOf('measure', before['measure_id'])}, ${from}, til ${nameOf('measure', after['measure_id'])}, ${to}`;
      if (before['column_id'] !== after['column_id']) return `flyttet fra ${from} til ${to}`;
      return before['archived_at'] === after['archived_at'] ? `flyttet innen ${to}` : null;
    },
  },
  { columns: ['archived_at', 'deleted_at'], say: standing },
  { columns: ['title'], say: plain('title', 'tittelen', quote) },
  { columns: ['description'], say: description },
  { columns: ['owner'], say: plain('owner', 'ansvarlig', textOf) },
  {
    columns: ['due_date', 'due_season', 'due_condition'],
    say: (before, after) => changed('fristen', dueWords(before), dueWords(after)),
  },
  { columns: ['size'], say: plain('size', 'størrelsen', textOf) },
  { columns: ['hours'], say: plain('hours', 'timene', (value) => hoursWord(Number(value))) },
  { columns: ['waiting_on', 'waiting_kind', 'waiting_since', 'waiting_decision_id'], say: waiting },
  { columns: ['level_id'], say: plain('level_id', 'nivået', (id, of) => of('level', id)) },
  { columns: ['area_id'], say: plain('area_id', 'hovedområdet', (id, of) => of('area', id)) },
  {
    columns: ['ambition_point_id'],
    say: plain('ambition_point_id', 'ambisjonspunktet', (id, of) => of('ambitionPoint', id)),
  },
  {
    columns: ['request_id'],
    say: (_before, after) =>
      after['request_id'] == null
        ? 'ikke lenger koblet til en bestilling'
        : 'koblet til en bestilling',
  },
];

/** Columns that only follow from others or that nobody reads. */
export const silentCardColumns: readonly string[] = [
  'id',
  'number',
  'created_at',
  'moved_at',
  'done_at',
  'revision',
];

/** What happened to the card's own row. */
export function cardRowWords(
  before: LoggedRow | null,
  after: LoggedRow | null,
  nameOf: NameOf,
): string[] {
  if (before === null) return after ? [`opprettet i ${nameOf('column', after['column_id'])}`] : [];
  if (after === null) return ['slettet for godt'];
  return cardColumnGroups.flatMap(({ columns, say }) =>
    columns.some((column) => (before[column] ?? null) !== (after[column] ?? null))
      ? (say(before, after, nameOf) ?? [])
      : [],
  );
}

/** «12 timer», «1,5 timer», «1 time» */
export function hoursWord(hours: number): string {
  const decimals = Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2;
  return `${formatNumber(hours, decimals)}\u00a0${hours === 1 ? 'time' : 'timer'}`;
}
