import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A text removed for good: where it stood and why, never the text. `rowKey` is a JSON array, as in the log. */
export const strike = sqliteTable(
  'strike',
  {
    uid: text().primaryKey(),
    tableName: text('table_name').notNull(),
    rowKey: text('row_key').notNull(),
    columnName: text('column_name').notNull(),
    reason: text().notNull(),
    actor: text().notNull(),
    at: text().notNull(),
  },
  (table) => [index('strike_by_row').on(table.tableName, table.rowKey)],
);

/** A step, by its uid, that lost words: the hash it has in the chain, and the one of what it says now. */
export const struckStep = sqliteTable(
  'struck_step',
  {
    strike: text()
      .notNull()
      .references(() => strike.uid),
    step: text().notNull(),
    hash: text().notNull(),
    struckHash: text('struck_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.strike, table.step] }),
    index('struck_step_by_step').on(table.step),
  ],
);

/** A frozen row that lost words, with the sha256 of its content now. */
export const struckFrozen = sqliteTable(
  'struck_frozen',
  {
    strike: text()
      .notNull()
      .references(() => strike.uid),
    tableName: text('table_name').notNull(),
    rowKey: text('row_key').notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.strike, table.tableName, table.rowKey] }),
    index('struck_frozen_by_row').on(table.tableName, table.rowKey),
  ],
);
