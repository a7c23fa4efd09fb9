import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The one row that says which workspace this file is. */
export const workspace = sqliteTable('workspace', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  name: text().notNull(),
  municipalityCode: text('municipality_code').notNull(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
});

/** Preferences of this file; not part of the change log. */
export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text().notNull(),
});
