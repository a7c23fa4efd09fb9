import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const place = sqliteTable('place', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['country', 'county', 'municipality', 'group'] }).notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
});

/** What became of a place when codes or borders changed. */
export const placeChange = sqliteTable(
  'place_change',
  {
    fromCode: text('from_code')
      .notNull()
      .references(() => place.code),
    toCode: text('to_code')
      .notNull()
      .references(() => place.code),
    at: text().notNull(),
    kind: text({ enum: ['same', 'merged', 'split'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.fromCode, table.toCode, table.at] })],
);
