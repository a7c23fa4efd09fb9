import type { FileCard } from '../../contract/card-files.ts';
import { formatDate, halfYearLabel } from '../../contract/format.ts';
import { csvBytes } from './csv.ts';

/** The columns of the file, in order; the importer reads them by these names. */
export const cardColumns = [
  'Kode',
  'Kolonne',
  'Tittel',
  'Beskrivelse',
  'Ansvarlig',
  'Frist',
  'Størrelse',
  'Timer',
  'Venter på',
  'Tjenester',
  'Etiketter',
  'Utfordringer',
  'Nivå',
  'Hovedområde',
  'Sjekkliste',
  'Lenker',
] as const;
export type CardColumn = (typeof cardColumns)[number];

const due = (card: FileCard): string => {
  if (card.dueDate) return formatDate(card.dueDate, 'table');
  return card.dueSeason ? halfYearLabel(card.dueSeason) : (card.dueCondition ?? '');
};

const cells: Record<CardColumn, (card: FileCard) => string> = {
  Kode: ({ code }) => code ?? '',
  Kolonne: ({ list }) => list,
  Tittel: ({ title }) => title,
  Beskrivelse: ({ description }) => description,
  Ansvarlig: ({ people }) => people.join('\n'),
  Frist: due,
  Størrelse: ({ size }) => size ?? '',
  Timer: ({ hours }) => (hours === null ? '' : String(hours).replace('.', ',')),
  'Venter på': ({ waitingOn }) => waitingOn ?? '',
  Tjenester: ({ services }) => services.join('\n'),
  Etiketter: ({ labels }) => labels.join('\n'),
  Utfordringer: ({ challenges }) => challenges.join('\n'),
  Nivå: ({ level }) => level ?? '',
  Hovedområde: ({ area }) => area ?? '',
  Sjekkliste: ({ checklist }) =>
    checklist.map(({ text, isDone }) => `${isDone ? '[x]' : '[ ]'} ${text}`).join('\n'),
  Lenker: ({ links }) =>
    links.map(({ url, title }) => (title === '' ? url : `${title} <${url}>`)).join('\n'),
};

/** Cards for a Norwegian spreadsheet: byte order mark, semicolons, CRLF; lists are lines in one cell. */
export function cardsCsv(cards: readonly FileCard[]): Uint8Array {
  const rows = cards.map((card) => cardColumns.map((column) => cells[column](card)));
  return csvBytes([cardColumns, ...rows]);
}
