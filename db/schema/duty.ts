import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dutyKinds, dutyRules } from '../../electron/contract/vocabulary.ts';
import { measure } from './measure.ts';

/** Something that comes back in the year wheel, or a single date. */
export const duty = sqliteTable('duty', {
  id: text().primaryKey(),
  title: text().notNull(),
  kind: text({ enum: dutyKinds }).notNull(),
  rule: text({ enum: dutyRules }).notNull(),
  startDate: text('start_date').notNull(),
  endDate: text('end_date'),
  every: integer().notNull().default(1),
  nth: integer(),
  weekday: integer(),
  startTime: text('start_time'),
  endTime: text('end_time'),
  measureId: integer('measure_id').references(() => measure.id),
  owner: text(),
  note: text().notNull().default(''),
  revision: integer().notNull().default(1),
});
