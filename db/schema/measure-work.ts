import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  entryStages,
  gateOutcomes,
  goalStates,
  milestoneStates,
  participantKinds,
  riskStates,
  waveStates,
} from '../../electron/contract/vocabulary.ts';
import { measure } from './measure.ts';
import { actor } from './plan.ts';

const measureId = () =>
  integer('measure_id')
    .notNull()
    .references(() => measure.id);

/** What is to be reached by the end of a half-year; '2026H' is autumn 2026. */
export const stageGoal = sqliteTable(
  'stage_goal',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    halfYear: text('half_year').notNull(),
    text: text().notNull(),
    state: text({ enum: goalStates }).notNull(),
    outcome: text().notNull().default(''),
    revision: integer().notNull().default(1),
  },
  (table) => [index('stage_goal_by_measure').on(table.measureId, table.halfYear)],
);

export const stageTest = sqliteTable(
  'stage_test',
  {
    measureId: measureId(),
    test: text().notNull(),
    passedOn: text('passed_on').notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.measureId, table.test] })],
);

export const stagePlan = sqliteTable(
  'stage_plan',
  {
    measureId: measureId(),
    stage: text({ enum: entryStages }).notNull(),
    halfYear: text('half_year').notNull(),
  },
  (table) => [primaryKey({ columns: [table.measureId, table.stage] })],
);

export const gate = sqliteTable(
  'gate',
  {
    measureId: measureId(),
    stage: text({ enum: entryStages }).notNull(),
    outcome: text({ enum: gateOutcomes }).notNull(),
    grounds: text().notNull(),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.measureId, table.stage] })],
);

export const deliverable = sqliteTable(
  'deliverable',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    dependsOnId: integer('depends_on_id')
      .notNull()
      .references(() => measure.id),
    text: text().notNull(),
    halfYear: text('half_year'),
    receivedOn: text('received_on'),
    revision: integer().notNull().default(1),
  },
  (table) => [index('deliverable_by_measure').on(table.measureId)],
);

export const risk = sqliteTable(
  'risk',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    text: text().notNull(),
    probability: integer().notNull(),
    consequence: integer().notNull(),
    owner: text(),
    action: text().notNull().default(''),
    nextReview: text('next_review'),
    state: text({ enum: riskStates }).notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [index('risk_by_measure').on(table.measureId)],
);

export const participant = sqliteTable(
  'participant',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    kind: text({ enum: participantKinds }).notNull(),
    actorId: text('actor_id').references(() => actor.id),
    role: text().notNull(),
    share: integer(),
    revision: integer().notNull().default(1),
  },
  (table) => [index('participant_by_measure').on(table.measureId)],
);

export const milestone = sqliteTable(
  'milestone',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    title: text().notNull(),
    halfYear: text('half_year'),
    dueDate: text('due_date'),
    state: text({ enum: milestoneStates }).notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [index('milestone_by_measure').on(table.measureId)],
);

export const wave = sqliteTable(
  'wave',
  {
    id: text().primaryKey(),
    measureId: measureId(),
    unit: text().notNull(),
    startHalfYear: text('start_half_year').notNull(),
    endHalfYear: text('end_half_year').notNull(),
    state: text({ enum: waveStates }).notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [index('wave_by_measure').on(table.measureId)],
);
