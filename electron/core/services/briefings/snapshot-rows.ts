import { createHash } from 'node:crypto';
import { and, desc, eq, lt, max, ne, or, sql } from 'drizzle-orm';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { SnapshotRow } from '../../../contract/briefings.ts';
import { briefing, briefingSnapshot } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

export const shortHash = (hash: string) => hash.slice(0, 8);

/** The frozen versions of one briefing, newest first. */
export function snapshotsOf({ workspace: { db } }: Context, briefingId: string): SnapshotRow[] {
  return db
    .select({
      number: briefingSnapshot.number,
      version: briefingSnapshot.version,
      takenAt: briefingSnapshot.takenAt,
      actor: briefingSnapshot.actor,
      hash: briefingSnapshot.hash,
    })
    .from(briefingSnapshot)
    .where(eq(briefingSnapshot.briefingId, briefingId))
    .orderBy(desc(briefingSnapshot.number))
    .all()
    .map((row) => ({ ...row, hash: shortHash(row.hash) }));
}

/** 1 for a briefing that has never been frozen. */
export function nextVersion({ workspace: { db } }: Context, briefingId: string): number {
  const newest = db
    .select({ version: max(briefingSnapshot.version) })
    .from(briefingSnapshot)
    .where(eq(briefingSnapshot.briefingId, briefingId))
    .get();
  return (newest?.version ?? 0) + 1;
}

/** Whether an earlier briefing is for the same readers and day, or another was when it was frozen. */
export function sharesDay(
  { workspace: { db } }: Context,
  of: Pick<typeof briefing.$inferSelect, 'id' | 'number' | 'kind' | 'measureId' | 'forDate'>,
): boolean {
  return db
    .select({ measureId: briefing.measureId })
    .from(briefing)
    .leftJoin(briefingSnapshot, eq(briefingSnapshot.briefingId, briefing.id))
    .where(
      and(
        ...[ne(briefing.id, of.id), eq(briefing.kind, of.kind)],
        or(
          and(eq(briefing.forDate, of.forDate), lt(briefing.number, of.number)),
          // One frozen under its number has left the plain name free.
          sql`json_extract(${briefingSnapshot.model}, '$.forDate') = ${of.forDate}
            AND instr(json_extract(${briefingSnapshot.model}, '$.fileName'), '_nr') = 0`,
        ),
      ),
    )
    .all()
    .some(({ measureId }) => measureId === of.measureId);
}

export interface Previous {
  id: string;
  number: number;
  forDate: string;
  takenAt: string;
}

/** The newest frozen briefing before this one for the same kind of readers (and the same measure). */
export function previousSnapshot(
  { workspace: { db } }: Context,
  of: Pick<typeof briefing.$inferSelect, 'id' | 'number' | 'kind' | 'measureId'>,
): Previous | null {
  const isOther = and(
    eq(briefing.kind, of.kind),
    ne(briefing.id, of.id),
    lt(briefing.number, of.number),
  );
  const rows = db
    .select({
      id: briefing.id,
      number: briefing.number,
      forDate: briefing.forDate,
      measureId: briefing.measureId,
      takenAt: briefingSnapshot.takenAt,
    })
    .from(briefingSnapshot)
    .innerJoin(briefing, eq(briefing.id, briefingSnapshot.briefingId))
    .where(isOther)
    .orderBy(desc(briefingSnapshot.takenAt))
    .all();
  const found = rows.find(({ measureId }) => measureId === of.measureId);
  if (!found) return null;
  const { id, number, forDate, takenAt } = found;
  return { id, number, forDate, takenAt };
}

/** The newest frozen version of a briefing, whole. */
export function newestSnapshot({ workspace: { db } }: Context, briefingId: string) {
  return db
    .select()
    .from(briefingSnapshot)
    .where(eq(briefingSnapshot.briefingId, briefingId))
    .orderBy(desc(briefingSnapshot.number))
    .limit(1)
    .get();
}

/** Whether the newest snapshot still says what the briefing says now. */
export function isFrozenNow(context: Context, briefingId: string, model: BriefingModel): boolean {
  return newestSnapshot(context, briefingId)?.hash === contentHash(model);
}

/** The name its files have; empty for a briefing that has never been frozen. */
export function frozenFileName(context: Context, briefingId: string): string {
  const newest = newestSnapshot(context, briefingId);
  return newest ? (JSON.parse(newest.model) as BriefingModel).fileName : '';
}

/** SHA-256 of all that is said, in hex: the same words and figures read at another time are the same. */
export function contentHash(model: BriefingModel): string {
  const { madeAt: _madeAt, snapshot: _snapshot, fileName: _fileName, ...content } = model;
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
