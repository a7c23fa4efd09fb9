import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { acceptedGapKinds } from '../../electron/contract/vocabulary.ts';

/** A hole in the chain that the group has chosen to leave, with its reason. */
export const acceptedGap = sqliteTable(
  'accepted_gap',
  {
    kind: text({ enum: acceptedGapKinds }).notNull(),
    subject: text().notNull(),
    reason: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject] })],
);
