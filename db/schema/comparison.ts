import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { linkStates } from '../../electron/contract/vocabulary.ts';
import { indicator } from './indicator.ts';
import { place } from './place.ts';

const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();

/** What one indicator stands beside; no row means as the app proposes. */
export const comparisonSet = sqliteTable('comparison_set', {
  indicatorId: text('indicator_id')
    .primaryKey()
    .references(() => indicator.id),
  hasCounty: flag('has_county'),
  hasCountry: flag('has_country'),
  hasNeighbours: flag('has_neighbours'),
  hasGroup: flag('has_group'),
  revision: integer().notNull().default(1),
});

export const comparisonPlace = sqliteTable(
  'comparison_place',
  {
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => comparisonSet.indicatorId, { onDelete: 'cascade' }),
    place: text()
      .notNull()
      .references(() => place.code),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.place] })],
);

/** The municipality's KOSTRA group from a year until the next row; null: none to compare with. */
export const kostraGroup = sqliteTable('kostra_group', {
  fromYear: integer('from_year').primaryKey(),
  place: text().references(() => place.code),
  source: text().notNull(),
  state: text({ enum: linkStates }).notNull(),
});
