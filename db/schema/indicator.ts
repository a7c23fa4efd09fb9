import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { directions, periodKinds } from '../../electron/contract/vocabulary.ts';
import { ambitionPoint, area } from './area.ts';

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
  sourceFilter: text('source_filter').notNull().default(''),
  rhythm: text().notNull().default(''),
  ambitionPointId: text('ambition_point_id').references(() => ambitionPoint.id),
  marginIndicatorId: text('margin_indicator_id').references((): AnySQLiteColumn => indicator.id),
  parentId: text('parent_id').references((): AnySQLiteColumn => indicator.id),
  splitBy: text('split_by').notNull().default(''),
  splitGroup: text('split_group').notNull().default(''),
  meanYears: integer('mean_years'),
  isRare: integer('is_rare', { mode: 'boolean' }).notNull().default(false),
  isSensitive: integer('is_sensitive', { mode: 'boolean' }).notNull().default(false),
  countsPeople: integer('counts_people', { mode: 'boolean' }).notNull().default(true),
  isOwn: integer('is_own', { mode: 'boolean' }).notNull().default(false),
  revision: integer().notNull().default(1),
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
