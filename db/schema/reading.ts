import { integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { indicator } from './indicator.ts';
import { period } from './observation.ts';

/** How a table that came in once is read next time. */
export const importProfile = sqliteTable('import_profile', {
  id: text().primaryKey(),
  name: text().notNull(),
  fingerprint: text().notNull().unique(),
  mapping: text().notNull(),
  at: text().notNull(),
  /** JSON of the labels the mapping rests on; empty for older ones. */
  meaning: text().notNull().default(''),
  revision: integer().notNull().default(1),
});

export const target = sqliteTable('target', {
  indicatorId: text('indicator_id')
    .primaryKey()
    .references(() => indicator.id),
  value: real().notNull(),
  byPeriod: text('by_period').notNull(),
  rationale: text().notNull(),
  actor: text().notNull(),
});

export const curveAnswer = sqliteTable(
  'curve_answer',
  {
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    question: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.question] })],
);

export const event = sqliteTable('event', {
  id: text().primaryKey(),
  indicatorId: text('indicator_id').references(() => indicator.id),
  startDate: text('start_date').notNull(),
  endDate: text('end_date'),
  text: text().notNull(),
});

export const localCount = sqliteTable(
  'local_count',
  {
    id: text().primaryKey(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    period: text()
      .notNull()
      .references(() => period.code),
    count: integer().notNull(),
    denominator: integer(),
    invited: integer(),
    answered: integer(),
    rule: text().notNull(),
    countedBy: text('counted_by').notNull(),
    countedOn: text('counted_on').notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [unique().on(table.indicatorId, table.period)],
);

export const costSheet = sqliteTable('cost_sheet', {
  id: text().primaryKey(),
  name: text().notNull(),
  source: text().notNull(),
  note: text().notNull().default(''),
  statedTotal: real('stated_total'),
  revision: integer().notNull().default(1),
});

export const costUnit = sqliteTable(
  'cost_unit',
  {
    sheetId: text('sheet_id')
      .notNull()
      .references(() => costSheet.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    places: integer(),
    buildingCost: real('building_cost'),
    costPerPlaceDay: real('cost_per_place_day'),
    statedExtra: real('stated_extra'),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.position] })],
);
