import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const area = sqliteTable('area', {
  id: text().primaryKey(),
  title: text().notNull(),
  summary: text().notNull(),
  reference: text().notNull(),
});

export const ambition = sqliteTable('ambition', {
  id: text().primaryKey(),
  title: text().notNull(),
  summary: text().notNull(),
  reference: text().notNull(),
});

export const ambitionPoint = sqliteTable('ambition_point', {
  id: text().primaryKey(),
  ambitionId: text('ambition_id')
    .notNull()
    .references(() => ambition.id),
  text: text().notNull(),
  reference: text().notNull(),
  retiredReason: text('retired_reason'),
});
