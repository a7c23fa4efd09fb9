import {
  blob as bytes,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { labelColours, labelShapes } from '../../electron/contract/vocabulary.ts';
import { card } from './card.ts';
import { actor } from './plan.ts';

const cardId = () =>
  text('card_id')
    .notNull()
    .references(() => card.id, { onDelete: 'cascade' });

/** A service that takes part in the work of a card, beside its owner. */
export const cardService = sqliteTable(
  'card_service',
  {
    cardId: cardId(),
    actorId: text('actor_id')
      .notNull()
      .references(() => actor.id),
  },
  (table) => [primaryKey({ columns: [table.cardId, table.actorId] })],
);

export const label = sqliteTable('label', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  shape: text({ enum: labelShapes }).notNull(),
  colour: text({ enum: labelColours }).notNull(),
});

export const cardLabel = sqliteTable(
  'card_label',
  {
    cardId: cardId(),
    labelId: text('label_id')
      .notNull()
      .references(() => label.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.cardId, table.labelId] })],
);

export const checklistItem = sqliteTable(
  'checklist_item',
  {
    id: text().primaryKey(),
    cardId: cardId(),
    rank: text().notNull(),
    text: text().notNull(),
    isDone: integer('is_done', { mode: 'boolean' }).notNull().default(false),
    revision: integer().notNull().default(1),
  },
  (table) => [index('checklist_item_by_card').on(table.cardId, table.rank)],
);

export const cardComment = sqliteTable(
  'card_comment',
  {
    id: text().primaryKey(),
    cardId: cardId(),
    text: text().notNull(),
    actor: text().notNull(),
    at: text().notNull(),
    editedAt: text('edited_at'),
    revision: integer().notNull().default(1),
  },
  (table) => [index('card_comment_by_card').on(table.cardId, table.at)],
);

export const cardLink = sqliteTable(
  'card_link',
  {
    id: text().primaryKey(),
    cardId: cardId(),
    url: text().notNull(),
    title: text().notNull().default(''),
    at: text().notNull(),
  },
  (table) => [index('card_link_by_card').on(table.cardId, table.at)],
);

/** Bytes by their SHA-256; written once, never changed, and outside the change log. */
export const blob = sqliteTable('blob', {
  hash: text().primaryKey(),
  bytes: bytes({ mode: 'buffer' }).notNull(),
});

export const attachment = sqliteTable(
  'attachment',
  {
    id: text().primaryKey(),
    cardId: cardId(),
    name: text().notNull(),
    hash: text()
      .notNull()
      .references(() => blob.hash),
    size: integer().notNull(),
    actor: text().notNull(),
    at: text().notNull(),
  },
  (table) => [index('attachment_by_card').on(table.cardId, table.at)],
);

/** `cardId` cannot be finished before `dependsOnId`. */
export const cardDependency = sqliteTable(
  'card_dependency',
  {
    cardId: cardId(),
    dependsOnId: text('depends_on_id')
      .notNull()
      .references(() => card.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.dependsOnId] }),
    index('card_dependency_by_other').on(table.dependsOnId),
  ],
);
