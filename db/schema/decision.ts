import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { decisionLevels, evidenceKinds } from '../../electron/contract/vocabulary.ts';
import { briefing } from './briefing.ts';
import { challenge } from './challenge.ts';
import { evaluation } from './evaluation.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';

/** What was decided, by whom and until when; `number` is its short name, «B-2026-014». */
export const decision = sqliteTable(
  'decision',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    title: text().notNull(),
    grounds: text().notNull().default(''),
    consequence: text().notNull().default(''),
    level: text({ enum: decisionLevels }).notNull(),
    owner: text(),
    followUpDate: text('follow_up_date'),
    followedUpOn: text('followed_up_on'),
    followUpNote: text('follow_up_note').notNull().default(''),
    decidedOn: text('decided_on').notNull(),
    measureId: integer('measure_id').references(() => measure.id),
    challengeId: text('challenge_id').references(() => challenge.id),
    evaluationId: text('evaluation_id').references(() => evaluation.id, { onDelete: 'set null' }),
    supersededBy: text('superseded_by').references((): AnySQLiteColumn => decision.id, {
      onDelete: 'set null',
    }),
    createdAt: text('created_at').notNull(),
    actor: text().notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [index('decision_by_measure').on(table.measureId, table.decidedOn)],
);

/** What a decision rests on; `frozen` is a cited figure as it stood. */
export const decisionEvidence = sqliteTable(
  'decision_evidence',
  {
    id: text().primaryKey(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decision.id, { onDelete: 'cascade' }),
    kind: text({ enum: evidenceKinds }).notNull(),
    text: text().notNull(),
    indicatorId: text('indicator_id').references(() => indicator.id),
    period: text(),
    frozen: text(),
    position: integer().notNull(),
  },
  (table) => [index('decision_evidence_by_decision').on(table.decisionId, table.position)],
);

/** What the leadership group has asked for, followed until it is answered. */
export const request = sqliteTable('request', {
  id: text().primaryKey(),
  text: text().notNull(),
  askedOn: text('asked_on').notNull(),
  dueDate: text('due_date'),
  measureId: integer('measure_id').references(() => measure.id),
  briefingId: text('briefing_id').references(() => briefing.id, { onDelete: 'set null' }),
  answer: text().notNull().default(''),
  answeredOn: text('answered_on'),
  createdAt: text('created_at').notNull(),
  revision: integer().notNull().default(1),
});
