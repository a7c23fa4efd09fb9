import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import { cardSizes, sprintOutcomes, sprintStates } from '../../electron/contract/vocabulary.ts';
import { card } from './card.ts';
import { measure } from './measure.ts';

/** Some weeks of work with one goal; at most one planned and one active for each measure. */
export const sprint = sqliteTable(
  'sprint',
  {
    id: text().primaryKey(),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    number: integer().notNull(),
    goal: text().notNull().default(''),
    processMeasure: text('process_measure').notNull().default(''),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
    state: text({ enum: sprintStates }).notNull(),
    committedAt: text('committed_at'),
    closedAt: text('closed_at'),
    warnings: text().notNull().default('[]'),
    revision: integer().notNull().default(1),
  },
  (table) => [unique().on(table.measureId, table.number)],
);

export const sprintCard = sqliteTable(
  'sprint_card',
  {
    sprintId: text('sprint_id')
      .notNull()
      .references(() => sprint.id, { onDelete: 'cascade' }),
    cardId: text('card_id')
      .notNull()
      .references(() => card.id, { onDelete: 'cascade' }),
    rank: text().notNull(),
    addedAt: text('added_at').notNull(),
    leftAt: text('left_at'),
    outcome: text({ enum: sprintOutcomes }),
    reason: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.sprintId, table.cardId] }),
    index('sprint_card_by_card').on(table.cardId),
  ],
);

/** Where a card stands by hand in the queue of its measure. */
export const queuePlace = sqliteTable('queue_place', {
  cardId: text('card_id')
    .primaryKey()
    .references(() => card.id, { onDelete: 'cascade' }),
  rank: text().notNull(),
});

export const capacity = sqliteTable(
  'capacity',
  {
    sprintId: text('sprint_id')
      .notNull()
      .references(() => sprint.id, { onDelete: 'cascade' }),
    who: text().notNull(),
    position: integer().notNull(),
    hours: real(),
    percent: real(),
    daysOff: real('days_off').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.sprintId, table.who] })],
);

/** The promise: never changed, and it outlives the card it speaks of. */
export const sprintBaseline = sqliteTable(
  'sprint_baseline',
  {
    sprintId: text('sprint_id')
      .notNull()
      .references(() => sprint.id, { onDelete: 'cascade' }),
    cardId: text('card_id').notNull(),
    position: integer().notNull(),
    code: text().notNull(),
    title: text().notNull(),
    size: text({ enum: cardSizes }),
    hours: real(),
    owner: text(),
    columnName: text('column_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sprintId, table.cardId] })],
);

/** All a closed sprint shows, as JSON text; the file refuses to change it. */
export const sprintSnapshot = sqliteTable('sprint_snapshot', {
  sprintId: text('sprint_id')
    .primaryKey()
    .references(() => sprint.id, { onDelete: 'cascade' }),
  madeAt: text('made_at').notNull(),
  content: text().notNull(),
});

export const experiment = sqliteTable(
  'experiment',
  {
    id: text().primaryKey(),
    sprintId: text('sprint_id')
      .notNull()
      .references(() => sprint.id, { onDelete: 'cascade' }),
    plan: text().notNull(),
    prediction: text().notNull(),
    lockedAt: text('locked_at'),
    result: text(),
    learned: text().notNull().default(''),
    revision: integer().notNull().default(1),
  },
  (table) => [index('experiment_by_sprint').on(table.sprintId)],
);
