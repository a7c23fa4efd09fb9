import type { HistoryEntry } from '../../../contract/card-content.ts';
import { strikeCommand } from '../../../contract/strikes.ts';
import { formatDate } from '../../../contract/format.ts';
import { cardRowWords } from './history-card.ts';
import { partWords } from './history-parts.ts';

/** A row of the database by its own column names, as the change log holds it. */
export type LoggedRow = Readonly<Record<string, unknown>>;

export interface LoggedChange {
  step: number;
  kind: 'command' | 'undo' | 'redo';
  command: string;
  at: string;
  actor: string;
  table: string;
  key: string;
  before: LoggedRow | null;
  after: LoggedRow | null;
}

/** The name of what an id in a row points at. */
export type NameOf = (
  kind:
    | 'column'
    | 'service'
    | 'label'
    | 'challenge'
    | 'level'
    | 'area'
    | 'ambitionPoint'
    | 'card'
    | 'measure',
  id: unknown,
) => string;

const struckWords = 'en tekst fjernet for godt';

const lead = { command: '', undo: 'angret: ', redo: 'gjorde om igjen: ' } as const;

/**
 * A card's changes in words, the newest first. Changes of one row within one step are one; a step
 * that changed nothing a reader knows by name says nothing. `today` is an ISO date.
 */
export function cardHistory(
  changes: readonly LoggedChange[],
  cardId: string,
  nameOf: NameOf,
  today: string,
): HistoryEntry[] {
  const steps = Map.groupBy(changes, ({ step }) => step);
  return [...steps.entries()]
    .toSorted(([one], [other]) => other - one)
    .flatMap(([, all]) => {
      const [first] = all;
      const words =
        first?.command === strikeCommand
          ? [struckWords]
          : wholeRows(all).flatMap((change) => wordsOf(change, cardId, nameOf));
      if (!first || words.length === 0) return [];
      const { at, actor, kind } = first;
      const text = `${lead[kind]}${words.join(', ')}`;
      return { at, actor, text, line: lineOf({ at, actor, text }, today) };
    });
}

/** The year stands only where it is another than this one. */
function lineOf({ at, actor, text }: Omit<HistoryEntry, 'line'>, today: string): string {
  const isThisYear = at.slice(0, 4) === today.slice(0, 4);
  return `${formatDate(at, isThisYear ? 'card' : 'medium')}: ${text} (${actor})`;
}

/** One change for each row: from what it was before the step to what it was after. */
function wholeRows(changes: readonly LoggedChange[]): LoggedChange[] {
  const rows = Map.groupBy(changes, ({ table, key }) => `${table} ${key}`);
  return [...rows.values()].flatMap((all) => {
    const [first] = all;
    const last = all.at(-1);
    if (!first || !last || (first.before === null && last.after === null)) return [];
    return { ...first, after: last.after };
  });
}

function wordsOf({ table, before, after }: LoggedChange, cardId: string, nameOf: NameOf): string[] {
  if (table === 'card') return cardRowWords(before, after, nameOf);
  return partWords[table]?.({ before, after, cardId, nameOf }) ?? [];
}
