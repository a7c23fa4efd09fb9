import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** One thing that can be found; made from the other tables. The newest has the highest id. */
export const searchDocument = sqliteTable(
  'search_document',
  {
    id: integer().primaryKey(),
    kind: text().notNull(),
    ref: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    place: text().notNull(),
    path: text().notNull(),
    isTouched: integer('is_touched', { mode: 'boolean' }).notNull(),
    folded: text().notNull().default(''),
  },
  (table) => [unique().on(table.kind, table.ref)],
);

/** How far the index has read the change log, and by which rules it was made. */
export const searchState = sqliteTable('search_state', {
  id: integer().primaryKey(),
  lastChange: integer('last_change').notNull(),
  shape: text().notNull(),
});
