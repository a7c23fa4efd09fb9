import type { CubeDimension } from '../cube.ts';
import { note, type Note } from '../types.ts';
import { oneLine, text, texts, type PxMeta } from './header.ts';
import { tableDecimals } from './dimensions.ts';
import type { PxStatement } from './statements.ts';

const maxNotes = 50;
const keywords = ['NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE'];

/** What the source itself writes about the table, in the language the table is read in. */
export function sourceNotes(meta: PxMeta): Note[] {
  const found = keywords
    .flatMap((keyword) => statementsOf(meta, keyword))
    .filter((statement) => text(statement) !== null)
    .map(sourceNote);
  if (found.length <= maxNotes) return found;
  const more = note('source-note', `Kilden har ${found.length - maxNotes} merknader til.`);
  return [...found.slice(0, maxNotes), more];
}

/** The unit of the whole table, for files without a measure variable to hang it on. */
export function unitNotes(meta: PxMeta, dimensions: readonly CubeDimension[]): Note[] {
  const { language } = meta;
  const unit =
    (language === null ? null : text(meta.find('UNITS', [], language))) ?? text(meta.find('UNITS'));
  if (unit === null || dimensions.some(({ role }) => role === 'metric')) return [];
  const decimals = tableDecimals(meta);
  const shown = decimals === null ? '' : `, med ${decimals} desimaler`;
  return [note('table-unit', `Tallene i hele tabellen er i enheten «${unit}»${shown}.`)];
}

/** Said when rows stand out of the file: 0 is then a rule of the format, not a figure someone wrote. */
export function leftOutNotes(rows: number): Note[] {
  if (rows === 0) return [];
  const what = rows === 1 ? '1 rad er utelatt' : `${rows} rader er utelatt`;
  return [
    note('implied-zero', `${what} i fila og leses som 0`, {
      detail:
        'PX-formatet lar rader med bare nuller stå ute. Kontroller mot kilden hvis 0 er uventet.',
    }),
  ];
}

function statementsOf(meta: PxMeta, keyword: string): readonly PxStatement[] {
  const translated = meta.language === null ? [] : meta.all(keyword, meta.language);
  return translated.length > 0 ? translated : meta.all(keyword);
}

function sourceNote(statement: PxStatement): Note {
  const about = statement.keys.filter((key) => key !== '*').map(oneLine);
  const subject = about.length === 0 ? 'tabellen' : about.join(', ');
  return note('source-note', `Kilden skriver om ${subject}`, {
    detail: texts(statement).join(' ').replaceAll('#', '\n').trim(),
    where: about[0] ?? null,
  });
}
