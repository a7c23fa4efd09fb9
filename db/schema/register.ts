import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { checkLists, schoolLevels } from '../../electron/contract/vocabulary.ts';
import { measure } from './measure.ts';
import { factor } from './plan.ts';

/** Which measure acts on a risk or protective factor. */
export const factorMeasure = sqliteTable(
  'factor_measure',
  {
    factorId: text('factor_id')
      .notNull()
      .references(() => factor.id),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.factorId, table.measureId] })],
);

/** How many in a unit have a competence and how many need it; never who. */
export const competence = sqliteTable(
  'competence',
  {
    id: text().primaryKey(),
    field: text().notNull(),
    unit: text().notNull(),
    have: integer().notNull(),
    need: integer().notNull(),
    note: text().notNull().default(''),
    revision: integer().notNull().default(1),
  },
  (table) => [unique().on(table.field, table.unit)],
);

/** One point of a checklist with its three marks. */
export const processCheck = sqliteTable(
  'process_check',
  {
    list: text({ enum: checkLists }).notNull(),
    item: text().notNull(),
    first: integer({ mode: 'boolean' }).notNull().default(false),
    second: integer({ mode: 'boolean' }).notNull().default(false),
    third: integer({ mode: 'boolean' }).notNull().default(false),
    owner: text(),
    note: text().notNull().default(''),
    checkedOn: text('checked_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.item] })],
);

/** Pupils on one step of the absence ladder; a total, never a pupil. */
export const ladderCount = sqliteTable(
  'ladder_count',
  {
    halfYear: text('half_year').notNull(),
    level: text({ enum: schoolLevels }).notNull(),
    step: integer().notNull(),
    count: integer().notNull(),
    countedBy: text('counted_by').notNull(),
    countedOn: text('counted_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.halfYear, table.level, table.step] })],
);
