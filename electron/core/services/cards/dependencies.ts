import { and, eq } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { CardReference, dependencyInput } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { boardColumn, card, cardDependency } from '../../../../db/schema/index.ts';
import { circleOf, circleSentence } from '../../domain/cards/circle.ts';
import { command, type Context } from '../context.ts';
import { codeOf } from './gather.ts';
import { getCard } from './read.ts';

type Input = z.infer<typeof dependencyInput>;

/** Says that a card cannot be finished before another. `validation` names the circle it would close. */
export function addDependency(context: Context, { cardId, dependsOnId }: Input): void {
  const one = getCard(context, cardId);
  const other = getCard(context, dependsOnId);
  const { db } = context.workspace;
  const circle = circleOf(db.select().from(cardDependency).all(), { cardId, dependsOnId });
  if (circle !== null)
    throw new DomainError(
      'validation',
      cardId === dependsOnId
        ? `${one.code} kan ikke vente på seg selv.`
        : `${one.code} kan ikke vente på ${other.code}, for da går det i ring: ${circleSentence(codesOf(context, circle))}.`,
    );
  command(context, 'cardDependency.add', `${one.code} avhenger av ${other.code}`, (db2) =>
    db2.insert(cardDependency).values({ cardId, dependsOnId }).onConflictDoNothing().run(),
  );
}

/** Takes a dependency away; undo brings it back. */
export function removeDependency(context: Context, { cardId, dependsOnId }: Input): void {
  const [code = '', other = ''] = codesOf(context, [cardId, dependsOnId]);
  command(context, 'cardDependency.remove', `${code} avhenger ikke lenger av ${other}`, (db) =>
    db
      .delete(cardDependency)
      .where(and(eq(cardDependency.cardId, cardId), eq(cardDependency.dependsOnId, dependsOnId)))
      .run(),
  );
}

function codesOf({ workspace: { db } }: Context, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const row = db
      .select({ measureId: card.measureId, number: card.number })
      .from(card)
      .where(eq(card.id, id))
      .get();
    return row ? codeOf(row) : 'et kort som er borte';
  });
}

/** The cards at the other end of a card's dependencies: what it waits for, and what waits for it. */
export function neighboursOf(
  { workspace: { db } }: Context,
  cardId: string,
): { dependsOn: CardReference[]; dependents: CardReference[] } {
  const read = (own: SQLiteColumn, theirs: SQLiteColumn) =>
    db
      .select({ card, column: boardColumn })
      .from(cardDependency)
      .innerJoin(card, eq(card.id, theirs))
      .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
      .where(eq(own, cardId))
      .orderBy(card.measureId, card.number)
      .all()
      .map(({ card: row, column }) => ({
        ...{ id: row.id, code: codeOf(row), title: row.title },
        ...{ columnName: column.name, columnKind: column.kind, isGone: row.archivedAt !== null },
      }));
  const { cardId: one, dependsOnId: other } = cardDependency;
  return { dependsOn: read(one, other), dependents: read(other, one) };
}
