import { and, asc, eq, inArray } from 'drizzle-orm';
import { halfYearLabel, periodLabel } from '../../../contract/format.ts';
import type { Revision } from '../../../contract/reading.ts';
import {
  briefing,
  briefingIndicator,
  evaluation,
  evidence,
  importedFile,
  observation,
  publication,
  vintage,
} from '../../../../db/schema/index.ts';
import { changesBetween } from '../../domain/reading/revisions.ts';
import type { Context } from '../context.ts';
import type { GatheredIndicator } from '../indicators/gather.ts';

/** Figures a later file changed, with the briefings made while the old one was in use. */
export function revisions(context: Context, gathered: GatheredIndicator): Revision[] {
  const { db } = context.workspace;
  const { row, series, reading } = gathered;
  const published = db
    .select({ id: vintage.id, at: publication.at, fileName: importedFile.fileName })
    .from(vintage)
    .innerJoin(importedFile, eq(importedFile.id, vintage.importId))
    .innerJoin(publication, eq(publication.importId, vintage.importId))
    .where(eq(vintage.indicatorId, row.id))
    .orderBy(asc(publication.at), asc(vintage.id))
    .all();
  // A rare event has no figures of single periods to show, old or new.
  if (published.length < 2 || row.isRare) return [];
  const shown = series.filter((s) => s.role !== 'count' && s.role !== 'peer');
  const isOfThese = and(
    inArray(
      observation.vintageId,
      published.map(({ id }) => id),
    ),
    inArray(
      observation.place,
      shown.map((s) => s.place),
    ),
  );
  const changes = changesBetween(
    published.map(({ id }) => id),
    db.select().from(observation).where(isOfThese).all(),
    reading,
  );
  const briefings = db
    .select({
      id: briefing.id,
      number: briefing.number,
      title: briefing.title,
      createdAt: briefing.createdAt,
    })
    .from(briefing)
    .innerJoin(briefingIndicator, eq(briefingIndicator.briefingId, briefing.id))
    .where(eq(briefingIndicator.indicatorId, row.id))
    .orderBy(asc(briefing.number))
    .all();
  const citing = db
    .select({ note: evaluation, frozen: evidence.frozen })
    .from(evidence)
    .innerJoin(evaluation, eq(evaluation.id, evidence.evaluationId))
    .where(eq(evidence.indicatorId, row.id))
    .all();
  const file = (id: number) => published.find((p) => p.id === id);
  return changes.map(({ place, period, from, to }): Revision => {
    const [before, after] = [file(from.vintageId), file(to.vintageId)];
    const [start, end] = [before?.at ?? '', after?.at ?? ''];
    return {
      placeName: shown.find((s) => s.place === place)?.placeName ?? place,
      period,
      periodLabel: periodLabel(period),
      from: { text: from.text, at: start, fileName: before?.fileName ?? '' },
      to: { text: to.text, at: end, fileName: after?.fileName ?? '' },
      briefings: briefings.filter(({ createdAt }) => start <= createdAt && createdAt < end),
      evaluations: citing.flatMap(({ note, frozen }) =>
        place === gathered.places.own.code && cites(frozen, from.text, periodLabel(period))
          ? [{ id: note.id, measureId: note.measureId, periodLabel: halfYearLabel(note.period) }]
          : [],
      ),
    };
  });
}

/** A cited figure is kept as its own words: «7,5 dager, 2024–25 (Udir)». */
function cites(frozen: string | null, figure: string, period: string): boolean {
  return frozen?.startsWith(`${figure}, ${period}`) === true;
}
