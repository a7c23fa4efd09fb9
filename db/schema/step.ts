import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * One command, one step; `undoneBy` points at the undo step that took it back. `uid` and `copy` are the
 * same in every copy of the file, `position` is null until the step is shared, `hash` chains the log.
 */
export const step = sqliteTable(
  'step',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: ['command', 'undo', 'redo'] }).notNull(),
    command: text().notNull(),
    sentence: text().notNull(),
    actor: text().notNull(),
    at: text().notNull(),
    targetStep: integer('target_step').references((): AnySQLiteColumn => step.id),
    undoneBy: integer('undone_by').references((): AnySQLiteColumn => step.id),
    uid: text(),
    copy: text(),
    position: integer(),
    version: integer().notNull().default(0),
    hash: text(),
  },
  (table) => [uniqueIndex('step_by_uid').on(table.uid)],
);

/** One row before and after one write; `before` and `after` are JSON objects of all columns. */
export const change = sqliteTable(
  'change',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    step: integer()
      .notNull()
      .references(() => step.id),
    tableName: text('table_name').notNull(),
    rowKey: text('row_key').notNull(),
    before: text(),
    after: text(),
  },
  (table) => [
    index('change_by_step').on(table.step),
    index('change_by_row').on(table.tableName, table.rowKey),
  ],
);
