import { keptKinds } from '../../electron/contract/privacy.ts';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A text that was kept with a reason; `fingerprint` knows its phrases again without holding them. */
export const privacyOverride = sqliteTable(
  'privacy_override',
  {
    id: text().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    place: text().notNull(),
    kind: text({ enum: keptKinds }).notNull(),
    reason: text().notNull(),
    fingerprint: text().notNull(),
  },
  (table) => [index('privacy_override_by_fingerprint').on(table.fingerprint)],
);
