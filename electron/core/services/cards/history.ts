import type { HistoryEntry } from '../../../contract/card-content.ts';
import {
  actor,
  ambitionPoint,
  area,
  boardColumn,
  card,
  challenge,
  label,
  level,
  measure,
} from '../../../../db/schema/index.ts';
import { cardHistory, type LoggedChange, type NameOf } from '../../domain/cards/history.ts';
import type { Context } from '../context.ts';
import { codeOf } from './gather.ts';

type Raw = Omit<LoggedChange, 'before' | 'after'> & { before: string | null; after: string | null };

// Rows keyed by the card itself are found by their key; the others say which card they are of.
const changesSql = `
  SELECT change.step, step.kind, step.command, step.at, step.actor, change.table_name AS "table",
    change.row_key AS key, change.before, change.after
  FROM change JOIN step ON step.id = change.step
  WHERE (table_name = 'card' AND row_key = json_array(@id))
    OR (table_name IN ('card_challenge', 'card_service', 'card_label', 'card_dependency')
      AND row_key >= '["' || @id || '",' AND row_key < '["' || @id || '"-')
    OR (table_name IN ('checklist_item', 'card_comment', 'card_link', 'attachment')
      AND json_extract(coalesce(after, before), '$.card_id') = @id)
    OR (table_name = 'card_dependency'
      AND json_extract(coalesce(after, before), '$.depends_on_id') = @id)
  ORDER BY change.id`;

/** All that has happened to a card, in words, the newest first. */
export function getCardHistory(context: Context, cardId: string): HistoryEntry[] {
  const rows = context.workspace.sqlite
    .prepare<[{ id: string }], Raw>(changesSql)
    .all({ id: cardId });
  const parse = (row: string | null) =>
    row === null ? null : (JSON.parse(row) as Record<string, unknown>);
  const changes = rows.map((row) => ({
    ...row,
    before: parse(row.before),
    after: parse(row.after),
  }));
  return cardHistory(changes, cardId, namesOf(context), context.now().toISOString());
}

const gone: Record<Parameters<NameOf>[0], string> = {
  column: 'en kolonne som er fjernet',
  service: 'en tjeneste som er fjernet',
  label: 'som er fjernet',
  challenge: 'en utfordring som er fjernet',
  level: 'et nivå som er fjernet',
  area: 'et hovedområde som er fjernet',
  ambitionPoint: 'et punkt som er fjernet',
  card: 'et kort som er slettet',
  measure: 'et tiltak som er fjernet',
};

/** Reads the names once; what has been removed since has words too. */
function namesOf({ workspace: { db } }: Context): NameOf {
  const names: Record<Parameters<NameOf>[0], Map<unknown, string>> = {
    column: byId(db.select().from(boardColumn).all(), ({ name }) => name),
    service: byId(db.select().from(actor).all(), ({ name }) => name),
    label: byId(db.select().from(label).all(), ({ name }) => `«${name}»`),
    challenge: byId(db.select().from(challenge).all(), (row) => `${row.id} ${row.shortName}`),
    level: byId(db.select().from(level).all(), ({ name }) => name.toLocaleLowerCase('nb')),
    area: byId(db.select().from(area).all(), ({ id, title }) => `${id} ${title}`),
    ambitionPoint: byId(db.select().from(ambitionPoint).all(), ({ id, text }) => `${id} «${text}»`),
    card: byId(db.select().from(card).all(), codeOf),
    measure: byId(db.select().from(measure).all(), ({ id }) => `tiltak ${id}`),
  };
  return (kind, id) => names[kind].get(id) ?? gone[kind];
}

function byId<Row extends { id: string | number }>(
  rows: readonly Row[],
  name: (row: Row) => string,
): Map<unknown, string> {
  return new Map(rows.map((row) => [row.id, name(row)]));
}
