import type { ColumnKind } from '../../../contract/vocabulary.ts';

interface Column {
  id: string;
  name: string;
  kind: ColumnKind;
}

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

/** What other programs call the stages of work. */
const words: readonly [ColumnKind, RegExp][] = [
  ['done', /\b(done|ferdig|fullført|completed?|avsluttet|levert)/],
  ['review', /(review|kvalitet|test|godkjenn|høring)/],
  ['active', /\b(doing|in progress|pågår|under arbeid|i arbeid|aktiv|wip)/],
  ['queue', /(backlog|\bkø\b|ideer|idéer|ideas|senere|later|innboks|inbox)/],
  ['ready', /(to ?do|klar|gjøre|next|neste|ready)/],
];

/** The column a list of another program most likely is: by name, else by what it is called elsewhere. */
export function columnFor(
  list: string,
  columns: readonly Column[],
): { columnId: string | null; kind: ColumnKind } {
  const same = columns.find(({ name }) => fold(name) === fold(list));
  if (same) return { columnId: same.id, kind: same.kind };
  const kind = words.find(([, pattern]) => pattern.test(fold(list)))?.[0];
  const found = columns.find((column) => column.kind === kind);
  return { columnId: found?.id ?? null, kind: kind ?? 'ready' };
}
