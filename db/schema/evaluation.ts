import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evidenceKinds, verdicts } from '../../electron/contract/vocabulary.ts';
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
});

/** What an evaluation rests on; `frozen` is the JSON of a cited figure as it stood. */
export const evidence = sqliteTable('evidence', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id')
    .notNull()
    .references(() => evaluation.id, { onDelete: 'cascade' }),
  kind: text({ enum: evidenceKinds }).notNull(),
  text: text().notNull(),
  indicatorId: text('indicator_id').references(() => indicator.id),
  frozen: text(),
});
