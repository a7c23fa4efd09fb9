import { eq } from 'drizzle-orm';
import type { MeasureFields, MeasureStartFields } from '../../../contract/plan-revisions.ts';
import { measure } from '../../../../db/schema/index.ts';
import { addStandardBoard } from '../boards/write.ts';
import { unlinkMeasure } from '../challenges/revise.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];

/** Puts a revised or new measure in the plan; a new one gets its board. Within a running step. */
export function reviseMeasure(
  db: Db,
  measureId: number,
  fields: MeasureFields,
  reference: string,
): void {
  const { name, adoptedText, adoptedDescription, strategy, responsible } = fields;
  const values = {
    ...{ name, adoptedText, adoptedDescription, strategy, responsible },
    ...startColumns(fields.start),
  };
  const isThis = eq(measure.id, measureId);
  if (db.select({ id: measure.id }).from(measure).where(isThis).get()) {
    db.update(measure).set(values).where(isThis).run();
    return;
  }
  db.insert(measure)
    .values({ id: measureId, shortName: name, leader: null, reference, ...values })
    .run();
  addStandardBoard(db, measureId);
}

/** Ends a measure by a revision: it answers no challenge any more, its work stays readable. */
export function retireMeasure(db: Db, measureId: number, reason: string): void {
  unlinkMeasure(db, measureId);
  db.update(measure).set({ retiredReason: reason }).where(eq(measure.id, measureId)).run();
}

/** The start as a measure's row keeps it; only a season has a half-year. */
function startColumns(start: MeasureStartFields) {
  if (start.kind === 'season')
    return {
      startKind: 'season' as const,
      startText: `${start.season === 'spring' ? 'våren' : 'høsten'} ${start.year}`,
      startSeason: start.season,
      startYear: start.year,
    };
  return {
    startKind: start.kind,
    startText: start.kind === 'condition' ? start.text : 'ikke oppgitt',
    startSeason: null,
    startYear: null,
  };
}
