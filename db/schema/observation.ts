import { integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { sourceStatements } from '../../electron/contract/imports.ts';
import { observationStatuses, periodKinds } from '../../electron/contract/vocabulary.ts';
import { indicator, source } from './indicator.ts';
import { place } from './place.ts';

export const period = sqliteTable('period', {
  code: text().primaryKey(),
  kind: text({ enum: periodKinds }).notNull(),
  startDate: text('start_date').notNull(),
  endDate: text('end_date').notNull(),
});

/** Table `import` (a reserved word here): one reading of one file, whose bytes are known by their hash. */
export const importedFile = sqliteTable('import', {
  id: text().primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileBytes: integer('file_bytes').notNull(),
  format: text().notNull(),
  sourceId: text('source_id')
    .notNull()
    .references(() => source.id),
  report: text().notNull(),
  at: text().notNull(),
  actor: text().notNull(),
  request: text(),
  /** 0 while its figures are being written; such a file is nothing to anybody. */
  isWhole: integer('is_whole').notNull().default(1),
  /** As the file names it, or as the reader did; '' where nobody has. */
  sourceName: text('source_name').notNull().default(''),
  sourceStated: text('source_stated', { enum: sourceStatements }).notNull().default('assumed'),
});

/** A file's figures count only while it has a row here. */
export const publication = sqliteTable('publication', {
  importId: text('import_id')
    .primaryKey()
    .references(() => importedFile.id),
  at: text().notNull(),
});

export const vintage = sqliteTable(
  'vintage',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    importId: text('import_id')
      .notNull()
      .references(() => importedFile.id),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicator.id),
    /** SHA-256 of its figures; null while they are being written. */
    figuresHash: text('figures_hash'),
  },
  (table) => [unique().on(table.indicatorId, table.importId)],
);

export const observation = sqliteTable(
  'observation',
  {
    vintageId: integer('vintage_id')
      .notNull()
      .references(() => vintage.id),
    place: text()
      .notNull()
      .references(() => place.code),
    period: text()
      .notNull()
      .references(() => period.code),
    value: real(),
    status: text({ enum: observationStatuses }).notNull(),
    raw: text().notNull(),
    sourcePlace: text('source_place').notNull(),
  },
  (table) => [primaryKey({ columns: [table.vintageId, table.place, table.period] })],
);
