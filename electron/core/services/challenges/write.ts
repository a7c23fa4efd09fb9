import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  challengeIndicatorInput,
  challengeLinkInput,
  challengePairInput,
  emptyReasonInput,
} from '../../../contract/challenges.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { indicatorLinkInput } from '../../../contract/register.ts';
import { challenge, challengeIndicator, challengeMeasure } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { findMeasure } from '../measures/read.ts';
import { findChallenge } from './read.ts';

type Pair = z.infer<typeof challengePairInput>;

/** Links a challenge to a measure with the group's reason; the group's own link is confirmed. */
export function linkChallenge(context: Context, input: z.infer<typeof challengeLinkInput>): void {
  findChallenge(context, input.challengeId);
  findMeasure(context, input.measureId);
  if (findLink(context, input))
    throw new DomainError(
      'conflict',
      `${input.challengeId} er allerede koblet til tiltak ${input.measureId}.`,
    );
  command(
    context,
    'challenge.link',
    `${input.challengeId} koblet til tiltak ${input.measureId}`,
    (db) => {
      db.insert(challengeMeasure)
        .values({ ...input, state: 'confirmed' })
        .run();
      // A link makes «bevisst tomt» untrue.
      db.update(challenge)
        .set({ emptyReason: null })
        .where(eq(challenge.id, input.challengeId))
        .run();
    },
  );
}

/** Takes a link away; undo brings it back. */
export function unlinkChallenge(context: Context, pair: Pair): void {
  requireLink(context, pair);
  command(
    context,
    'challenge.unlink',
    `${pair.challengeId} koblet fra tiltak ${pair.measureId}`,
    (db) => db.delete(challengeMeasure).where(isPair(pair)).run(),
  );
}

/** The group stands behind a proposed link. */
export function confirmLink(context: Context, pair: Pair): void {
  requireLink(context, pair);
  const sentence = `Kobling bekreftet: ${pair.challengeId} og tiltak ${pair.measureId}`;
  command(context, 'challenge.confirm', sentence, (db) =>
    db.update(challengeMeasure).set({ state: 'confirmed' }).where(isPair(pair)).run(),
  );
}

/** Confirms every proposed link in one step. */
export function confirmAllLinks(context: Context): { confirmed: number } {
  const isProposed = eq(challengeMeasure.state, 'proposed');
  const sentence = (result: { confirmed: number }) => `${result.confirmed} koblinger bekreftet`;
  return command(context, 'challenge.confirmAll', sentence, (db) => ({
    confirmed: db.update(challengeMeasure).set({ state: 'confirmed' }).where(isProposed).run()
      .changes,
  }));
}

/**
 * Lets an indicator follow a challenge, for a written reason and with how directly it measures it; said
 * of a link that is there, it changes reason and grade. What the municipality counts is 'local'.
 */
export function linkIndicator(context: Context, input: z.infer<typeof indicatorLinkInput>): void {
  findChallenge(context, input.challengeId);
  const { row } = findIndicator(context, input.indicatorId);
  if ((row.origin === 'local') !== (input.grade === 'local'))
    throw new DomainError(
      'validation',
      row.origin === 'local'
        ? `«${row.shortName}» telles lokalt, så koblingen er lokal.`
        : `«${row.shortName}» er offentlig statistikk. Velg om den måler utfordringen direkte eller indirekte.`,
    );
  const { grade, reason } = input;
  const sentence = `${input.challengeId} følges med «${row.name}»`;
  command(context, 'challenge.linkIndicator', sentence, (db) =>
    db
      .insert(challengeIndicator)
      .values({ ...input, state: 'confirmed' })
      .onConflictDoUpdate({
        target: [challengeIndicator.challengeId, challengeIndicator.indicatorId],
        set: { state: 'confirmed', grade, reason },
      })
      .run(),
  );
}

/** The group stands behind a proposed indicator, with the reason it was proposed for. */
export function confirmIndicator(
  context: Context,
  input: z.infer<typeof challengeIndicatorInput>,
): void {
  const { row } = findIndicator(context, input.indicatorId);
  const { db } = context.workspace;
  if (!db.select().from(challengeIndicator).where(isFollowing(input)).get())
    throw new DomainError(
      'not_found',
      `«${row.shortName}» følger ikke ${input.challengeId} lenger. Last inn siden på nytt.`,
    );
  const sentence = `Indikator bekreftet: «${row.name}» for ${input.challengeId}`;
  command(context, 'challenge.confirmIndicator', sentence, (tx) =>
    tx.update(challengeIndicator).set({ state: 'confirmed' }).where(isFollowing(input)).run(),
  );
}

/** Takes an indicator away from a challenge; its figures stay. */
export function unlinkIndicator(
  context: Context,
  input: z.infer<typeof challengeIndicatorInput>,
): void {
  const { row } = findIndicator(context, input.indicatorId);
  const sentence = `${input.challengeId} følges ikke lenger med «${row.name}»`;
  command(context, 'challenge.unlinkIndicator', sentence, (db) =>
    db.delete(challengeIndicator).where(isFollowing(input)).run(),
  );
}

/** «Bevisst tomt» with a reason closes a gap; null opens it again. */
export function setEmptyReason(context: Context, input: z.infer<typeof emptyReasonInput>): void {
  findChallenge(context, input.challengeId);
  const { db } = context.workspace;
  const hasLinks = db
    .select()
    .from(challengeMeasure)
    .where(eq(challengeMeasure.challengeId, input.challengeId))
    .get();
  if (input.reason !== null && hasLinks)
    throw new DomainError(
      'conflict',
      `${input.challengeId} har tiltak og kan ikke være bevisst tom. Fjern koblingene først.`,
    );
  const sentence = input.reason
    ? `${input.challengeId} er bevisst uten tiltak`
    : `${input.challengeId} er ikke lenger bevisst uten tiltak`;
  command(context, 'challenge.setEmptyReason', sentence, (tx) =>
    tx
      .update(challenge)
      .set({ emptyReason: input.reason })
      .where(eq(challenge.id, input.challengeId))
      .run(),
  );
}

/** Forgets what an indicator followed when it is removed; inside the caller's step. */
export function dropIndicatorLinks(db: Context['workspace']['db'], indicatorId: string): void {
  db.delete(challengeIndicator).where(eq(challengeIndicator.indicatorId, indicatorId)).run();
}

function isFollowing({ challengeId, indicatorId }: z.infer<typeof challengeIndicatorInput>) {
  return and(
    eq(challengeIndicator.challengeId, challengeId),
    eq(challengeIndicator.indicatorId, indicatorId),
  );
}

function isPair({ challengeId, measureId }: Pair) {
  return and(
    eq(challengeMeasure.challengeId, challengeId),
    eq(challengeMeasure.measureId, measureId),
  );
}

function findLink({ workspace: { db } }: Context, pair: Pair) {
  return db.select().from(challengeMeasure).where(isPair(pair)).get();
}

function requireLink(context: Context, pair: Pair): void {
  if (!findLink(context, pair))
    throw new DomainError(
      'not_found',
      `${pair.challengeId} er ikke koblet til tiltak ${pair.measureId}.`,
    );
}
