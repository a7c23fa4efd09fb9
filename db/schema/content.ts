import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The one row that says which copy of the workspace this file is. */
export const thisCopy = sqliteTable('this_copy', {
  id: text().primaryKey(),
  label: text().notNull(),
});

/** What the rows of a table add up to; see db/digest.ts. */
export const contentDigest = sqliteTable('content_digest', {
  tableName: text('table_name').primaryKey(),
  rowCount: integer('row_count').notNull(),
  digest: text().notNull(),
  lastId: integer('last_id').notNull(),
});
