import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate, periodLabel } from '../../../contract/format.ts';
import type { LocalCount, localCountRemoveInput } from '../../../contract/local-counts.ts';
import { localCount, period as periodTable } from '../../../../db/schema/index.ts';
import type { Period } from '../../domain/periods.ts';
import { command, type Context } from '../context.ts';
import { isCountedInLadder } from './ladder.ts';
import { findCount, findCounted, toCount } from './read.ts';
import { countNumbers, countPeriod, type CountInput } from './validate.ts';

/**
 * Enters a count, or corrects one. `conflict` when it changed since `revision` was read or the period
 * is counted already; `validation` names what is wrong. No number stands in the step's sentence.
 */
export function saveLocalCount(context: Context, input: CountInput): LocalCount {
  const indicator = findCounted(context, input.indicatorId);
  if (input.countId === undefined) requireOwnCount(indicator);
  const period = countPeriod(input, indicator, localDate(context.now()));
  const values = {
    ...countNumbers(input, indicator),
    period: period.code,
    rule: input.rule,
    countedBy: input.countedBy,
    countedOn: input.countedOn,
  };
  const { countId, revision } = input;
  const id = countId ?? context.newId();
  if (countId !== undefined) requireUnchanged(context, countId, revision, indicator.id);
  requireFree(context, indicator.id, period.code, id);
  const verb = countId === undefined ? 'lagret' : 'rettet';
  const sentence = `Telling ${verb}: ${indicator.shortName}, ${periodLabel(period.code)}`;
  command(context, 'localCount.save', sentence, (db) => {
    keepPeriod(db, period);
    if (countId === undefined)
      db.insert(localCount)
        .values({ id, indicatorId: indicator.id, ...values })
        .run();
    else
      db.update(localCount)
        .set({ ...values, revision: (revision ?? 0) + 1 })
        .where(eq(localCount.id, id))
        .run();
  });
  return toCount(context, findCount(context, id), false);
}

/** Takes a count away; undo brings it back. `conflict` when it changed since `revision` was read. */
export function removeLocalCount(
  context: Context,
  { countId, revision }: z.infer<typeof localCountRemoveInput>,
): void {
  const { indicatorId, period } = findCount(context, countId);
  const { shortName } = findCounted(context, indicatorId);
  requireUnchanged(context, countId, revision, indicatorId);
  const sentence = `Telling fjernet: ${shortName}, ${periodLabel(period)}`;
  command(context, 'localCount.remove', sentence, (db) =>
    db.delete(localCount).where(eq(localCount.id, countId)).run(),
  );
}

/** A new count of the ladder belongs in its register, so that nobody enters a figure twice. */
function requireOwnCount({ id, shortName }: { id: string; shortName: string }): void {
  if (!isCountedInLadder(id)) return;
  throw new DomainError(
    'validation',
    `«${shortName}» føres i fraværstrappen, ett skoletrinn om gangen. Tallet her er summen.`,
    { way: 'Åpne Modeller og tilbud, fanen Fraværstrapp, og før inn tellingen der.' },
  );
}

function requireUnchanged(
  context: Context,
  countId: string,
  revision: number | undefined,
  indicatorId: string,
): void {
  const stored = findCount(context, countId);
  if (stored.revision === revision && stored.indicatorId === indicatorId) return;
  throw new DomainError(
    'conflict',
    'Tellingen er endret i et annet vindu siden du åpnet den. Ingenting er lagret.',
    { way: 'Lukk skjemaet, se hva som står i lista nå, og åpne tellingen på nytt.' },
  );
}

function requireFree(context: Context, indicatorId: string, period: string, own: string): void {
  const { db } = context.workspace;
  const isThisPeriod = and(eq(localCount.indicatorId, indicatorId), eq(localCount.period, period));
  const other = db.select({ id: localCount.id }).from(localCount).where(isThisPeriod).get();
  if (!other || other.id === own) return;
  throw new DomainError(
    'conflict',
    `Det finnes alt en telling for ${periodLabel(period)}. Rett den i stedet for å legge inn en ny.`,
  );
}

/** The list of periods is shared and not in the change log; a new one stays when a count is undone. */
function keepPeriod(db: Context['workspace']['db'], { code, kind, start, end }: Period): void {
  db.insert(periodTable)
    .values({ code, kind, startDate: start, endDate: end })
    .onConflictDoNothing()
    .run();
}
