import { isNull } from 'drizzle-orm';
import { card, cardDependency } from '../../../../db/schema/index.ts';
import { codeOf } from '../cards/gather.ts';
import type { Context } from '../context.ts';

/** Which unfinished cards wait for which: by card id, the codes on the other side. */
export interface CardLinks {
  blocks: ReadonlyMap<string, string[]>;
  waitsFor: ReadonlyMap<string, string[]>;
}

/** Dependencies between open cards, also across boards. */
export function cardLinks({ workspace: { db } }: Context): CardLinks {
  const open = new Map(
    db
      .select()
      .from(card)
      .where(isNull(card.archivedAt))
      .all()
      .filter(({ doneAt }) => doneAt === null)
      .map((row) => [row.id, codeOf(row)]),
  );
  const blocks = new Map<string, string[]>();
  const waitsFor = new Map<string, string[]>();
  for (const { cardId, dependsOnId } of db.select().from(cardDependency).all()) {
    const [later, earlier] = [open.get(cardId), open.get(dependsOnId)];
    if (later === undefined || earlier === undefined) continue;
    blocks.set(dependsOnId, [...(blocks.get(dependsOnId) ?? []), later]);
    waitsFor.set(cardId, [...(waitsFor.get(cardId) ?? []), earlier]);
  }
  return { blocks, waitsFor };
}
