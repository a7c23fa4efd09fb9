import { eq } from 'drizzle-orm';
import { challenge, challengeMeasure } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];

/** Puts a revised or new challenge in the plan. Within a running step. */
export function reviseChallenge(
  db: Db,
  challengeId: string,
  adoptedText: string,
  reference: string,
): void {
  const isThis = eq(challenge.id, challengeId);
  const stored = db.select().from(challenge).where(isThis).get();
  if (stored) {
    // A short name that was the plan's own wording follows it.
    const shortName = stored.shortName === stored.adoptedText ? adoptedText : stored.shortName;
    db.update(challenge).set({ adoptedText, shortName }).where(isThis).run();
    return;
  }
  db.insert(challenge)
    .values({
      ...{ id: challengeId, shortName: adoptedText, adoptedText, heading: 'general', reference },
    })
    .run();
}

/** Ends a challenge by a revision: no measure answers it any more. Within a running step. */
export function retireChallenge(db: Db, challengeId: string, reason: string): void {
  db.delete(challengeMeasure).where(eq(challengeMeasure.challengeId, challengeId)).run();
  db.update(challenge).set({ retiredReason: reason }).where(eq(challenge.id, challengeId)).run();
}

/** A measure that has been ended answers no challenge. Within a running step. */
export function unlinkMeasure(db: Db, measureId: number): void {
  db.delete(challengeMeasure).where(eq(challengeMeasure.measureId, measureId)).run();
}
