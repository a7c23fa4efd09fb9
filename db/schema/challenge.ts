import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { grades, linkStates } from '../../electron/contract/vocabulary.ts';
import { area } from './area.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';

export const challenge = sqliteTable('challenge', {
  id: text().primaryKey(),
  shortName: text('short_name').notNull(),
  adoptedText: text('adopted_text').notNull(),
  heading: text({ enum: ['general', 'family_house'] }).notNull(),
  areaId: text('area_id').references(() => area.id),
  emptyReason: text('empty_reason'),
  reference: text().notNull(),
  retiredReason: text('retired_reason'),
});

/** Which measure answers a challenge; 'proposed' until the group confirms it. */
export const challengeMeasure = sqliteTable(
  'challenge_measure',
  {
    challengeId: text('challenge_id')
      .notNull()
      .references(() => challenge.id),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    state: text({ enum: linkStates }).notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.challengeId, table.measureId] })],
);

export const challengeIndicator = sqliteTable(
  'challenge_indicator',
  {
    challengeId: text('challenge_id')
      .notNull()
      .references(() => challenge.id),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    grade: text({ enum: grades }).notNull(),
    state: text({ enum: linkStates }).notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.challengeId, table.indicatorId] })],
);
