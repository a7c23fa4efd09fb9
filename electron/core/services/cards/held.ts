import { sql } from 'drizzle-orm';
import { card, cardDependency } from '../../../../db/schema/index.ts';

/** Whether a card waits for somebody, something or another open card: `isWaiting` in a statement. */
export const isHeld = sql<boolean>`(${card.waitingOn} IS NOT NULL OR EXISTS (
  SELECT 1 FROM ${cardDependency} JOIN ${card} AS earlier ON earlier.id = ${cardDependency.dependsOnId}
  WHERE ${cardDependency.cardId} = ${card.id}
    AND earlier.done_at IS NULL AND earlier.archived_at IS NULL))`;
