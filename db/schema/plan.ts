import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  modelVerdicts,
  offerAudiences,
  offerProviders,
  offerStates,
} from '../../electron/contract/vocabulary.ts';

export const question = sqliteTable('question', {
  id: text().primaryKey(),
  word: text().notNull(),
  text: text().notNull(),
  askedWhen: text('asked_when').notNull(),
  reference: text().notNull(),
});

export const level = sqliteTable('level', {
  id: text().primaryKey(),
  name: text().notNull(),
  summary: text().notNull(),
  reference: text().notNull(),
});

export const model = sqliteTable('model', {
  id: text().primaryKey(),
  name: text().notNull(),
  otherNames: text('other_names').notNull().default(''),
  summary: text().notNull(),
  owner: text(),
  reference: text().notNull(),
  partners: text().notNull().default(''),
  goals: text().notNull().default(''),
  verdict: text({ enum: modelVerdicts }),
  verdictReason: text('verdict_reason').notNull().default(''),
  reviewedOn: text('reviewed_on'),
  revision: integer().notNull().default(1),
});

export const offer = sqliteTable('offer', {
  id: text().primaryKey(),
  name: text().notNull(),
  summary: text().notNull(),
  ages: text().notNull().default(''),
  reference: text().notNull(),
  ageFrom: integer('age_from'),
  ageTo: integer('age_to'),
  audience: text({ enum: offerAudiences }),
  owner: text(),
  provider: text({ enum: offerProviders }),
  state: text({ enum: offerStates }).notNull().default('running'),
  revision: integer().notNull().default(1),
});

export const offerLevel = sqliteTable(
  'offer_level',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offer.id),
    levelId: text('level_id')
      .notNull()
      .references(() => level.id),
  },
  (table) => [primaryKey({ columns: [table.offerId, table.levelId] })],
);

export const factor = sqliteTable('factor', {
  id: text().primaryKey(),
  kind: text({ enum: ['risk', 'protective'] }).notNull(),
  text: text().notNull(),
  reference: text().notNull(),
  isModifiable: integer('is_modifiable', { mode: 'boolean' }),
});

export const planValue = sqliteTable('plan_value', {
  id: text().primaryKey(),
  name: text().notNull(),
  summary: text().notNull(),
  reference: text().notNull(),
});

export const goal = sqliteTable('goal', {
  id: text().primaryKey(),
  kind: text({ enum: ['sustainability', 'reform_principle', 'municipal_duty'] }).notNull(),
  text: text().notNull(),
  reference: text().notNull(),
});

export const actor = sqliteTable('actor', {
  id: text().primaryKey(),
  name: text().notNull(),
  otherNames: text('other_names').notNull().default(''),
  kind: text({ enum: ['municipal', 'external'] }).notNull(),
  reference: text().notNull(),
});
