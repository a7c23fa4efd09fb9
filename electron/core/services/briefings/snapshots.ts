import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { SnapshotDetail } from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { briefingSnapshot, strike, struckFrozen } from '../../../../db/schema/index.ts';
import { contentHashOf } from '../../../../db/strike/apply.ts';
import { revisedSince } from '../../domain/briefing/revised-since.ts';
import { command, type Context } from '../context.ts';
import { getIndicator } from '../indicators/read.ts';
import { exportableModel } from './read.ts';
import { contentHash, newestSnapshot, shortHash, snapshotsOf } from './snapshot-rows.ts';

/**
 * Freezes a briefing with every figure in it, under the file's next number. The newest one is answered
 * instead when it says the same. `validation` while a finding stops it.
 */
export function takeSnapshot(context: Context, briefingId: string): BriefingModel {
  const model = exportableModel(context, briefingId);
  const hash = contentHash(model);
  const newest = newestSnapshot(context, briefingId);
  if (newest?.hash === hash) return readModel(newest);
  const { db } = context.workspace;
  const last = db
    .select({ number: max(briefingSnapshot.number) })
    .from(briefingSnapshot)
    .get();
  const number = (last?.number ?? 0) + 1;
  const version = (newest?.version ?? 0) + 1;
  const frozen: BriefingModel = { ...model, snapshot: { number, hash: shortHash(hash) } };
  const sentence = `Øyeblikksbilde nr. ${number} tatt av orientering ${model.number}`;
  command(context, 'briefing.freeze', sentence, (tx) =>
    tx
      .insert(briefingSnapshot)
      .values({
        ...{ number, briefingId, version, hash },
        takenAt: context.now().toISOString(),
        actor: context.actor,
        model: JSON.stringify(frozen),
      })
      .run(),
  );
  return frozen;
}

/** A briefing as it was. Throws `not_found`, and `damaged_file` when it is not what was frozen. */
export function getSnapshot({ workspace: { db } }: Context, number: number): BriefingModel {
  const row = db.select().from(briefingSnapshot).where(eq(briefingSnapshot.number, number)).get();
  if (!row)
    throw new DomainError('not_found', `Øyeblikksbilde nr. ${number} finnes ikke i denne fila.`);
  const model = readModel(row);
  if (contentHash(model) !== row.hash && !removalFrom(db, row))
    throw new DomainError(
      'damaged_file',
      `Øyeblikksbilde nr. ${number} er endret utenfor Dreiepunkt og kan ikke brukes.`,
      { way: 'Hent det fra en sikkerhetskopi.' },
    );
  return model;
}

/** The newest time a text was removed from a snapshot for good, if that is what it is now. */
function removalFrom(db: Context['workspace']['db'], row: typeof briefingSnapshot.$inferSelect) {
  const newest = db
    .select({ hash: struckFrozen.contentHash, at: strike.at, actor: strike.actor })
    .from(struckFrozen)
    .innerJoin(strike, eq(strike.uid, struckFrozen.strike))
    .where(
      and(
        eq(struckFrozen.tableName, 'briefing_snapshot'),
        eq(struckFrozen.rowKey, JSON.stringify([row.number])),
      ),
    )
    .orderBy(desc(sql`struck_frozen.rowid`))
    .limit(1)
    .get();
  if (newest?.hash !== contentHashOf(row.model)) return null;
  return { at: newest.at, actor: newest.actor };
}

/** A briefing as it was, with the figures that say something else today. Throws as `getSnapshot`. */
export function snapshotDetail(context: Context, number: number): SnapshotDetail {
  const model = getSnapshot(context, number);
  const row = snapshotsOf(context, model.id).find((one) => one.number === number);
  const { db } = context.workspace;
  const stored = db
    .select()
    .from(briefingSnapshot)
    .where(eq(briefingSnapshot.number, number))
    .get();
  const ids = model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.indicatorId] : [])),
  );
  return {
    model,
    takenAt: row?.takenAt ?? model.madeAt,
    actor: row?.actor ?? '',
    version: row?.version ?? 1,
    removal: stored ? removalFrom(db, stored) : null,
    revised: revisedSince(
      model,
      [...new Set(ids)].map((id) => getIndicator(context, id)),
    ),
  };
}

function readModel({ model }: { model: string }): BriefingModel {
  return JSON.parse(model) as BriefingModel;
}
