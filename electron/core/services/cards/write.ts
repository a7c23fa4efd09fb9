import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Card, cardCreateInput, cardUpdateInput } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { joinWords } from '../../../contract/format.ts';
import { card } from '../../../../db/schema/index.ts';
import {
  changedFields,
  contentOf,
  emptyContent,
  fieldWord,
  mergeContent,
  typedFields,
} from '../../domain/cards/fields.ts';
import { findColumn } from '../boards/read.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { insertCard } from './insert.ts';
import { setLists } from './lists.ts';
import { getCard } from './read.ts';

/** Puts a new card last in a column. Its number is never used again within the measure. */
export function createCard(context: Context, input: z.infer<typeof cardCreateInput>): Card {
  findMeasure(context, input.measureId);
  const column = findColumn(context, input.columnId, input.measureId);
  const id = context.newId();
  const at = context.now().toISOString();
  const content = mergeContent(emptyContent, input, at);
  command(context, 'card.create', `Ny oppgave: ${input.title}`, (db) =>
    insertCard(db, { id, column, content, at }),
  );
  return getCard(context, id);
}

/** Changes what a card says. `conflict` when someone changed it since `revision` was read. */
export function updateCard(context: Context, input: z.infer<typeof cardUpdateInput>): Card {
  const before = getCard(context, input.cardId);
  if (before.revision !== input.revision)
    throw new DomainError(
      'conflict',
      `${before.code} er endret et annet sted siden du åpnet kortet. Ingenting er skrevet over.`,
      { way: 'Last inn kortet på nytt og sammenlign før du lagrer.' },
    );
  const content = mergeContent(before, input, context.now().toISOString());
  const fields = changedFields(before, content);
  if (fields.length === 0) return before;
  const words = joinWords(fields.map((field) => fieldWord[field]));
  // What is typed saves itself again and again and is one step; what is chosen is a step of its own.
  const run = fields.every((field) => typedFields.has(field)) ? typingCommand : command;
  run(context, 'card.update', `${before.code}: ${words} endret`, (db) => {
    const { challenges, services, labels, ...columns } = contentOf(content);
    db.update(card)
      .set({ ...columns, revision: before.revision + 1 })
      .where(eq(card.id, before.id))
      .run();
    setLists(db, before.id, { challenges, services, labels });
  });
  return getCard(context, before.id);
}
