import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { voiceLinkKinds } from '../../electron/contract/vocabulary.ts';

/** What a group of children or young people has said; never one child. */
export const voice = sqliteTable('voice', {
  id: text().primaryKey(),
  arena: text().notNull(),
  heardOn: text('heard_on').notNull(),
  ageGroup: text('age_group').notNull().default(''),
  participants: integer(),
  said: text().notNull(),
  changed: text().notNull().default(''),
  reviewOn: text('review_on').notNull(),
  createdAt: text('created_at').notNull(),
  actor: text().notNull(),
  revision: integer().notNull().default(1),
});

/** What an input is about. */
export const voiceLink = sqliteTable(
  'voice_link',
  {
    voiceId: text('voice_id')
      .notNull()
      .references(() => voice.id, { onDelete: 'cascade' }),
    kind: text({ enum: voiceLinkKinds }).notNull(),
    subject: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.voiceId, table.kind, table.subject] })],
);
