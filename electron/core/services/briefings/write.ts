import { eq, max } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  Briefing,
  BriefingRow,
  briefingCreateInput,
  briefingUpdateInput,
} from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatDate, localDate } from '../../../contract/format.ts';
import { briefing, briefingIndicator } from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { listIndicators } from '../indicators/read.ts';
import { findBriefing, getBriefing } from './read.ts';

/** The figures a new briefing starts with, as far as they have been imported. */
const headlineIndicators = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'low-income-0-17',
  'mental-complaints-lower-secondary',
  'grunnskolepoeng',
];
const headlineCount = 2;

/** Starts a briefing for the leadership group with the newest headline figures chosen. */
export function createBriefing(
  context: Context,
  input: z.infer<typeof briefingCreateInput>,
): BriefingRow {
  const id = context.newId();
  const at = context.now().toISOString();
  const forDate = input.forDate ?? localDate(context.now());
  const title = input.title ?? 'Orientering til kommunedirektørens ledergruppe';
  const withFigures = new Set(
    listIndicators(context).flatMap((row) => (row.latest ? [row.id] : [])),
  );
  const chosen = headlineIndicators.filter((key) => withFigures.has(key)).slice(0, headlineCount);
  command(context, 'briefing.create', `Ny orientering til ${formatDate(forDate, 'long')}`, (db) => {
    const last = db
      .select({ number: max(briefing.number) })
      .from(briefing)
      .get();
    db.insert(briefing)
      .values({
        ...{ id, title, forDate, createdAt: at, updatedAt: at },
        number: (last?.number ?? 0) + 1,
        askKind: 'information',
      })
      .run();
    chosen.forEach((indicatorId, position) =>
      db.insert(briefingIndicator).values({ briefingId: id, indicatorId, position }).run(),
    );
  });
  const { number, updatedAt } = findBriefing(context, id);
  return { id, number, title, forDate, updatedAt };
}

/** Saves what the builder holds. `conflict` when it changed since `revision` was read. */
export function updateBriefing(
  context: Context,
  input: z.infer<typeof briefingUpdateInput>,
): Briefing {
  const { briefingId, revision, indicators, ...fields } = input;
  const before = findBriefing(context, briefingId);
  if (before.revision !== revision)
    throw new DomainError(
      'conflict',
      'Orienteringen er endret i et annet vindu siden du åpnet den. Teksten din står fortsatt her.',
      { way: 'Last inn på nytt og sammenlign før du lagrer.' },
    );
  for (const indicatorId of indicators ?? []) findIndicator(context, indicatorId);
  typingCommand(context, 'briefing.update', `Orientering ${before.number} endret`, (db) => {
    db.update(briefing)
      .set({ ...fields, revision: revision + 1, updatedAt: context.now().toISOString() })
      .where(eq(briefing.id, briefingId))
      .run();
    if (!indicators) return;
    db.delete(briefingIndicator).where(eq(briefingIndicator.briefingId, briefingId)).run();
    [...new Set(indicators)].forEach((indicatorId, position) =>
      db.insert(briefingIndicator).values({ briefingId, indicatorId, position }).run(),
    );
  });
  return getBriefing(context, briefingId);
}

/** Removes a briefing; undo brings it back. */
export function removeBriefing(context: Context, briefingId: string): void {
  const { number } = findBriefing(context, briefingId);
  command(context, 'briefing.remove', `Orientering ${number} slettet`, (db) => {
    db.delete(briefingIndicator).where(eq(briefingIndicator.briefingId, briefingId)).run();
    db.delete(briefing).where(eq(briefing.id, briefingId)).run();
  });
}
