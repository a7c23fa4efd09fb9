import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type { Gap, gapAcceptInput, gapInput } from '../../../contract/gaps.ts';
import { acceptedGap } from '../../../../db/schema/index.ts';
import { setEmptyReason } from '../challenges/write.ts';
import { command, type Context } from '../context.ts';
import { listGaps } from './read.ts';

/** Leaves a hole on purpose, with a reason. `not_found` when it is closed already. */
export function acceptGap(context: Context, input: z.infer<typeof gapAcceptInput>): void {
  const { kind, subject, reason } = input;
  const gap = findGap(context, input);
  if (kind === 'challenge_without_measure')
    return setEmptyReason(context, { challengeId: subject, reason });
  const at = context.now().toISOString();
  command(context, 'gap.accept', `Bevisst tomt: ${gap.title}`, (db) =>
    db
      .insert(acceptedGap)
      .values({ kind, subject, reason, at, actor: context.actor })
      .onConflictDoUpdate({
        target: [acceptedGap.kind, acceptedGap.subject],
        set: { reason, at, actor: context.actor },
      })
      .run(),
  );
}

/** Counts a hole as a hole again. */
export function reopenGap(context: Context, input: z.infer<typeof gapInput>): void {
  const { kind, subject } = input;
  const gap = findGap(context, input);
  if (kind === 'challenge_without_measure')
    return setEmptyReason(context, { challengeId: subject, reason: null });
  command(context, 'gap.reopen', `Ikke lenger bevisst tomt: ${gap.title}`, (db) =>
    db
      .delete(acceptedGap)
      .where(and(eq(acceptedGap.kind, kind), eq(acceptedGap.subject, subject)))
      .run(),
  );
}

function findGap(context: Context, { kind, subject }: z.infer<typeof gapInput>): Gap {
  const group = listGaps(context).groups.find((one) => one.kind === kind);
  const gap = [...(group?.open ?? []), ...(group?.accepted ?? [])].find(
    (one) => one.subject === subject,
  );
  if (gap) return gap;
  throw new DomainError('not_found', 'Hullet er allerede lukket. Lista er oppdatert.');
}
