import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { briefingKinds } from '../../electron/contract/briefing-model.ts';
import { askKinds } from '../../electron/contract/vocabulary.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';

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
  kind: text({ enum: briefingKinds }).notNull().default('leadership'),
  audience: text().notNull().default('Kommunedirektørens ledergruppe'),
  measureId: integer('measure_id').references(() => measure.id),
  periodFrom: text('period_from'),
  background: text().notNull().default(''),
  facts: text().notNull().default(''),
  strength: text().notNull().default(''),
  staffing: text().notNull().default(''),
  attachments: text().notNull().default(''),
});

const briefingId = () =>
  text('briefing_id')
    .notNull()
    .references(() => briefing.id, { onDelete: 'cascade' });

export const briefingIndicator = sqliteTable(
  'briefing_indicator',
  {
    briefingId: briefingId(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.briefingId, table.indicatorId] })],
);

export const briefingPart = sqliteTable(
  'briefing_part',
  {
    briefingId: briefingId(),
    key: text().notNull(),
    position: integer().notNull(),
    isShown: integer('is_shown', { mode: 'boolean' }).notNull(),
    heading: text().notNull().default(''),
    body: text().notNull().default(''),
    nature: text({ enum: ['fact', 'assessment'] })
      .notNull()
      .default('fact'),
  },
  (table) => [primaryKey({ columns: [table.briefingId, table.key] })],
);

export const briefingLine = sqliteTable(
  'briefing_line',
  {
    briefingId: briefingId(),
    key: text().notNull(),
    position: integer().notNull(),
    isShown: integer('is_shown', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.briefingId, table.key] })],
);

export const briefingSnapshot = sqliteTable('briefing_snapshot', {
  number: integer().primaryKey(),
  briefingId: text('briefing_id')
    .notNull()
    .references(() => briefing.id),
  version: integer().notNull(),
  takenAt: text('taken_at').notNull(),
  actor: text().notNull(),
  hash: text().notNull(),
  model: text().notNull(),
});

export const documentLook = sqliteTable('document_look', {
  id: integer().primaryKey(),
  name: text().notNull(),
  accent: text().notNull(),
  logo: text(),
});
