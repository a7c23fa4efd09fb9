import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stages, workStates } from '../../electron/contract/vocabulary.ts';

/** A measure (tiltak) as adopted; a season and year only where the plan states them. */
export const measure = sqliteTable('measure', {
  id: integer().primaryKey(),
  shortName: text('short_name').notNull(),
  name: text().notNull(),
  adoptedText: text('adopted_text').notNull(),
  adoptedDescription: text('adopted_description').notNull(),
  strategy: text().notNull(),
  responsible: text().notNull(),
  startKind: text('start_kind', { enum: ['season', 'condition', 'not_stated'] }).notNull(),
  startText: text('start_text').notNull(),
  startSeason: text('start_season', { enum: ['spring', 'autumn'] }),
  startYear: integer('start_year'),
  leader: text(),
  reference: text().notNull(),
  owner: text(),
  retiredReason: text('retired_reason'),
});

export const measureDependency = sqliteTable(
  'measure_dependency',
  {
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    dependsOnId: integer('depends_on_id')
      .notNull()
      .references(() => measure.id),
    kind: text({ enum: ['builds_on', 'starts_after'] }).notNull(),
    reference: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.measureId, table.dependsOnId] })],
);

/** Where a measure stood, said in one line at one time; the newest line counts. */
export const statusUpdate = sqliteTable(
  'status_update',
  {
    id: text().primaryKey(),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    stage: text({ enum: stages }).notNull(),
    state: text({ enum: workStates }).notNull(),
    line: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [index('status_update_by_measure').on(table.measureId, table.at)],
);
