import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { askKinds } from '../../electron/contract/vocabulary.ts';
import { indicator } from './indicator.ts';

export const briefing = sqliteTable('briefing', {
  id: text().primaryKey(),
  number: integer().notNull().unique(),
  title: text().notNull(),
  forDate: text('for_date').notNull(),
  askKind: text('ask_kind', { enum: askKinds }).notNull(),
  ask: text().notNull().default(''),
  consequence: text().notNull().default(''),
  assessment: text().notNull().default(''),
  childInterest: text('child_interest').notNull().default(''),
  voice: text().notNull().default(''),
  economy: text().notNull().default(''),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  revision: integer().notNull().default(1),
});

export const briefingIndicator = sqliteTable(
  'briefing_indicator',
  {
    briefingId: text('briefing_id')
      .notNull()
      .references(() => briefing.id, { onDelete: 'cascade' }),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.briefingId, table.indicatorId] })],
);
