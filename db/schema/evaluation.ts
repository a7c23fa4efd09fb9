import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  evaluationSubjects,
  evaluationTemplates,
  evidenceKinds,
  promptIds,
  promptSubjects,
  verdicts,
} from '../../electron/contract/vocabulary.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';

export const evaluation = sqliteTable('evaluation', {
  id: text().primaryKey(),
  measureId: integer('measure_id')
    .notNull()
    .references(() => measure.id),
  period: text().notNull(),
  did: text().notNull().default(''),
  saw: text().notNull().default(''),
  learned: text().notNull().default(''),
  change: text().notNull().default(''),
  voice: text().notNull().default(''),
  verdict: text({ enum: verdicts }),
  state: text({ enum: ['draft', 'final'] }).notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  finishedAt: text('finished_at'),
  actor: text().notNull(),
  revision: integer().notNull().default(1),
  template: text({ enum: evaluationTemplates }).notNull().default('half_year'),
  subjectKind: text('subject_kind', { enum: evaluationSubjects }).notNull().default('measure'),
  subjectId: text('subject_id'),
});

/** What an evaluation rests on; `frozen` is a cited figure as it stood. */
export const evidence = sqliteTable('evidence', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id')
    .notNull()
    .references(() => evaluation.id, { onDelete: 'cascade' }),
  kind: text({ enum: evidenceKinds }).notNull(),
  text: text().notNull(),
  indicatorId: text('indicator_id').references(() => indicator.id),
  frozen: text(),
  period: text(),
});

/** A field that the note's template adds; a locked one stays as it was written. */
export const evaluationField = sqliteTable(
  'evaluation_field',
  {
    evaluationId: text('evaluation_id')
      .notNull()
      .references(() => evaluation.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    value: text().notNull(),
    lockedAt: text('locked_at'),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.key] })],
);

/** A note as it stood when it was finished. */
export const evaluationVersion = sqliteTable(
  'evaluation_version',
  {
    evaluationId: text('evaluation_id')
      .notNull()
      .references(() => evaluation.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    content: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.number] })],
);

/** One of the plan's questions, answered or visibly skipped. */
export const promptAnswer = sqliteTable(
  'prompt_answer',
  {
    subjectKind: text('subject_kind', { enum: promptSubjects }).notNull(),
    subjectId: text('subject_id').notNull(),
    prompt: text({ enum: promptIds }).notNull(),
    answer: text().notNull().default(''),
    isSkipped: integer('is_skipped', { mode: 'boolean' }).notNull().default(false),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectKind, table.subjectId, table.prompt] })],
);
