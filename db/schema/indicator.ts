import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { directions, periodKinds } from '../../electron/contract/vocabulary.ts';
import { area } from './area.ts';

export const source = sqliteTable('source', {
  id: text().primaryKey(),
  name: text().notNull(),
  credit: text().notNull(),
  licence: text().notNull(),
  rhythm: text().notNull(),
});

export const indicator = sqliteTable('indicator', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name').notNull(),
  definition: text().notNull(),
  numerator: text().notNull(),
  denominator: text().notNull(),
  unit: text().notNull(),
  decimals: integer().notNull(),
  direction: text({ enum: directions }).notNull(),
  kind: text({ enum: ['population', 'service'] }).notNull(),
  origin: text({ enum: ['official', 'local'] }).notNull(),
  sourceId: text('source_id')
    .notNull()
    .references(() => source.id),
  sourceTable: text('source_table').notNull(),
  periodKind: text('period_kind', { enum: periodKinds }).notNull(),
  countIndicatorId: text('count_indicator_id').references((): AnySQLiteColumn => indicator.id),
  caveat: text().notNull().default(''),
  areaId: text('area_id').references(() => area.id),
  position: integer().notNull(),
});

/** 'cut' ends the line before this period; 'outside' takes the period out of every comparison. */
export const seriesBreak = sqliteTable(
  'series_break',
  {
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    period: text().notNull(),
    kind: text({ enum: ['cut', 'outside'] }).notNull(),
    text: text().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.period] })],
);
