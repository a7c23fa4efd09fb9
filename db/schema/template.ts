import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { templateKinds } from '../../electron/contract/vocabulary.ts';

/** A board, card or retrospective to start from; `content` is JSON of the shape its kind has. */
export const template = sqliteTable('template', {
  id: text().primaryKey(),
  kind: text({ enum: templateKinds }).notNull(),
  name: text().notNull(),
  content: text().notNull(),
  revision: integer().notNull().default(1),
});
