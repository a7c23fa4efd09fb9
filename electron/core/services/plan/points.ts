import { asc, isNull } from 'drizzle-orm';
import type {
  MeasureStartFields,
  PlanFields,
  PlanPoint,
} from '../../../contract/plan-revisions.ts';
import type { PlanTarget } from '../../../contract/vocabulary.ts';
import { ambitionPoint, challenge, measure } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];
type MeasureRow = typeof measure.$inferSelect;

/** What a revision can change, as it stands: measures, challenges and the points of ambitions. */
export function planPoints(db: Db): PlanPoint[] {
  const measures = db
    .select()
    .from(measure)
    .where(isNull(measure.retiredReason))
    .orderBy(asc(measure.id))
    .all();
  const challenges = db
    .select()
    .from(challenge)
    .where(isNull(challenge.retiredReason))
    .orderBy(asc(challenge.id))
    .all();
  const points = db
    .select()
    .from(ambitionPoint)
    .where(isNull(ambitionPoint.retiredReason))
    .orderBy(asc(ambitionPoint.id))
    .all();
  return [
    ...measures.map((row) => point('measure', String(row.id), measureFieldsOf(row))),
    ...challenges.map(({ id, adoptedText }) =>
      point('challenge', id, { target: 'challenge', adoptedText }),
    ),
    ...points.map(({ id, ambitionId, text }) =>
      point('point', id, { target: 'point', ambitionId, text }),
    ),
  ];
}

/** «Tiltak 4», «U03», «A1.2» */
export function labelOf(target: PlanTarget, targetId: string): string {
  return target === 'measure' ? `Tiltak ${targetId}` : targetId;
}

/** The number the next new measure, challenge or point gets; retired ones keep theirs. */
export function nextId(db: Db, fields: PlanFields, taken: readonly string[]): string {
  const used = new Set([...storedIds(db, fields), ...taken]);
  for (let number = 1; ; number += 1) {
    const id = idAt(fields, number);
    if (!used.has(id)) return id;
  }
}

function idAt(fields: PlanFields, number: number): string {
  if (fields.target === 'measure') return String(number);
  if (fields.target === 'challenge') return `U${String(number).padStart(2, '0')}`;
  return `${fields.ambitionId}.${number}`;
}

function storedIds(db: Db, { target }: PlanFields): string[] {
  if (target === 'measure')
    return db
      .select({ id: measure.id })
      .from(measure)
      .all()
      .map(({ id }) => String(id));
  const table = target === 'challenge' ? challenge : ambitionPoint;
  return db
    .select({ id: table.id })
    .from(table)
    .all()
    .map(({ id }) => id);
}

function point(target: PlanTarget, targetId: string, fields: PlanFields): PlanPoint {
  return { target, targetId, label: labelOf(target, targetId), fields };
}

function measureFieldsOf(row: MeasureRow): PlanFields {
  const { name, adoptedText, adoptedDescription, strategy, responsible } = row;
  return {
    ...{ target: 'measure', name, adoptedText, adoptedDescription, strategy, responsible },
    start: startOf(row),
  };
}

function startOf(row: MeasureRow): MeasureStartFields {
  if (row.startSeason !== null && row.startYear !== null)
    return { kind: 'season', season: row.startSeason, year: row.startYear };
  return row.startKind === 'condition'
    ? { kind: 'condition', text: row.startText }
    : { kind: 'not_stated' };
}
