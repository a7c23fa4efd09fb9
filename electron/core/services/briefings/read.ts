import { asc, desc, eq } from 'drizzle-orm';
import type { Briefing, BriefingModel, BriefingRow } from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { daysBetween } from '../../../contract/format.ts';
import { briefing, briefingIndicator, card, workspace } from '../../../../db/schema/index.ts';
import type { BriefingFacts } from '../../domain/briefing/facts.ts';
import { briefingFindings } from '../../domain/briefing/findings.ts';
import { briefingModel } from '../../domain/briefing/model.ts';
import { isGap, listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listEvaluations } from '../evaluations/read.ts';
import { getIndicator, listIndicators } from '../indicators/read.ts';
import { comparisonPlaces } from '../indicators/observations.ts';
import { listMeasures } from '../measures/read.ts';

/** All briefings, newest first. */
export function listBriefings({ workspace: { db } }: Context): BriefingRow[] {
  return db
    .select()
    .from(briefing)
    .orderBy(desc(briefing.forDate), desc(briefing.number))
    .all()
    .map(({ id, number, title, forDate, updatedAt }) => ({
      id,
      number,
      title,
      forDate,
      updatedAt,
    }));
}

/** What the builder shows: the texts, the choices and what a reader would trip over. */
export function getBriefing(context: Context, briefingId: string): Briefing {
  const facts = gatherBriefing(context, briefingId);
  const model = briefingModel(facts);
  const row = findBriefing(context, briefingId);
  return {
    ...row,
    indicators: facts.indicators.map((indicator) => indicator.id),
    findings: briefingFindings(facts, model),
    choices: listIndicators(context).map(({ id, name, latest }) => ({
      indicatorId: id,
      name,
      latest: latest ? `${latest.text}, ${latest.periodLabel}` : null,
    })),
    fileName: model.fileName,
  };
}

/** The briefing as it would be printed now. */
export function getBriefingModel(context: Context, briefingId: string): BriefingModel {
  return briefingModel(gatherBriefing(context, briefingId));
}

/** The model for a file that leaves the house. `validation` while a finding stops it. */
export function exportableModel(context: Context, briefingId: string): BriefingModel {
  const facts = gatherBriefing(context, briefingId);
  const model = briefingModel(facts);
  const stops = briefingFindings(facts, model).filter((finding) => finding.severity === 'stop');
  if (stops.length > 0)
    throw new DomainError(
      'validation',
      `Orienteringen kan ikke eksporteres. ${stops.map((s) => s.sentence).join(' ')}`,
    );
  return model;
}

/** One briefing's row. Throws `not_found`. */
export function findBriefing({ workspace: { db } }: Context, briefingId: string) {
  const row = db.select().from(briefing).where(eq(briefing.id, briefingId)).get();
  if (!row)
    throw new DomainError('not_found', 'Orienteringen finnes ikke lenger. Last inn lista på nytt.');
  return row;
}

function gatherBriefing(context: Context, briefingId: string): BriefingFacts {
  const { db } = context.workspace;
  const madeAt = context.now().toISOString();
  const chosen = db
    .select()
    .from(briefingIndicator)
    .where(eq(briefingIndicator.briefingId, briefingId))
    .orderBy(asc(briefingIndicator.position))
    .all();
  const challenges = listChallenges(context);
  const gaps = challenges.rows.filter(isGap);
  const finished = listEvaluations(context).filter((note) => note.state === 'final');
  const newest = Map.groupBy(finished, (note) => note.measureId);
  return {
    briefing: findBriefing(context, briefingId),
    municipality: comparisonPlaces(context).own.name,
    isDemo: db.select().from(workspace).get()?.isDemo === true,
    madeAt,
    measures: listMeasures(context),
    waiting: db
      .select()
      .from(card)
      .all()
      .flatMap((c) =>
        c.waitingOn && c.waitingSince && !c.doneAt && !c.archivedAt
          ? [
              {
                measureId: c.measureId,
                waitingOn: c.waitingOn,
                days: daysBetween(c.waitingSince, madeAt),
              },
            ]
          : [],
      ),
    gaps: {
      total: challenges.counts.all,
      ids: gaps.map((g) => g.id),
      names: gaps.map((g) => g.shortName),
    },
    indicators: chosen.map(({ indicatorId }) => getIndicator(context, indicatorId)),
    evaluations: [...newest.values()]
      .flatMap((notes) => notes[0] ?? [])
      .toSorted((a, b) => a.measureId - b.measureId),
  };
}
