import {
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  type AnySQLiteColumn,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { cardSizes, columnKinds, waitingKinds } from '../../electron/contract/vocabulary.ts';
import { ambitionPoint, area } from './area.ts';
import { challenge } from './challenge.ts';
import { decision, request } from './decision.ts';
import { measure } from './measure.ts';
import { level } from './plan.ts';

export const boardColumn = sqliteTable(
  'board_column',
  {
    id: text().primaryKey(),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    name: text().notNull(),
    kind: text({ enum: columnKinds }).notNull(),
    rank: text().notNull(),
    wipLimit: integer('wip_limit'),
    revision: integer().notNull().default(1),
  },
  (table) => [unique().on(table.measureId, table.rank)],
);

/** One piece of work on a measure's board; `number` is its short name within the measure. */
export const card = sqliteTable(
  'card',
  {
    id: text().primaryKey(),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    number: integer().notNull(),
    columnId: text('column_id')
      .notNull()
      .references(() => boardColumn.id),
    rank: text().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    owner: text(),
    dueDate: text('due_date'),
    size: text({ enum: cardSizes }),
    waitingOn: text('waiting_on'),
    waitingSince: text('waiting_since'),
    createdAt: text('created_at').notNull(),
    movedAt: text('moved_at').notNull(),
    doneAt: text('done_at'),
    archivedAt: text('archived_at'),
    revision: integer().notNull().default(1),
    requestId: text('request_id').references((): AnySQLiteColumn => request.id, {
      onDelete: 'set null',
    }),
    dueSeason: text('due_season'),
    dueCondition: text('due_condition'),
    hours: real(),
    levelId: text('level_id').references(() => level.id),
    areaId: text('area_id').references(() => area.id),
    ambitionPointId: text('ambition_point_id').references(() => ambitionPoint.id),
    waitingKind: text('waiting_kind', { enum: waitingKinds }),
    waitingDecisionId: text('waiting_decision_id').references((): AnySQLiteColumn => decision.id, {
      onDelete: 'set null',
    }),
    deletedAt: text('deleted_at'),
  },
  (table) => [
    unique().on(table.measureId, table.number),
    uniqueIndex('card_by_column').on(table.columnId, table.rank),
  ],
);

export const cardChallenge = sqliteTable(
  'card_challenge',
  {
    cardId: text('card_id')
      .notNull()
      .references(() => card.id, { onDelete: 'cascade' }),
    challengeId: text('challenge_id')
      .notNull()
      .references(() => challenge.id),
  },
  (table) => [primaryKey({ columns: [table.cardId, table.challengeId] })],
);
