import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { planChangeKinds, planTargets } from '../../electron/contract/vocabulary.ts';

/** The whole plan as it stood at one adoption; never changed afterwards. */
export const planRevision = sqliteTable('plan_revision', {
  id: text().primaryKey(),
  number: integer().notNull(),
  adoptedOn: text('adopted_on'),
  body: text().notNull(),
  reference: text().notNull(),
  note: text().notNull().default(''),
  snapshot: text().notNull(),
  recordedAt: text('recorded_at').notNull(),
  actor: text().notNull(),
});

/** A change that waits for the next revision; `fields` is JSON. */
export const planChange = sqliteTable('plan_change', {
  id: text().primaryKey(),
  kind: text({ enum: planChangeKinds }).notNull(),
  target: text({ enum: planTargets }).notNull(),
  targetId: text('target_id').notNull(),
  fields: text().notNull(),
  reason: text().notNull().default(''),
  revision: integer().notNull().default(1),
});
