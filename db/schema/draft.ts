import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What has been typed and not yet saved, by «noun:subject»; `body` is JSON. */
export const draft = sqliteTable('draft', {
  key: text().primaryKey(),
  body: text().notNull(),
  savedAt: text('saved_at').notNull(),
});
