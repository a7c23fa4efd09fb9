import { desc } from 'drizzle-orm';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { Briefing, BriefingRow } from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { briefing } from '../../../../db/schema/index.ts';
import { changeLines } from '../../domain/briefing/changes.ts';
import { briefingFindings } from '../../domain/briefing/checks/findings.ts';
import { briefingModel } from '../../domain/briefing/model.ts';
import { builderParts } from '../../domain/briefing/builder-parts.ts';
import { presets } from '../../domain/briefing/presets.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';
import { findBriefing, gatherBriefing } from './gather.ts';
import { privacyScan } from './privacy.ts';
import { frozenFileName, isFrozenNow, previousSnapshot, snapshotsOf } from './snapshot-rows.ts';

/** All briefings, newest first. */
export function listBriefings(context: Context): BriefingRow[] {
  return context.workspace.db
    .select()
    .from(briefing)
    .orderBy(desc(briefing.forDate), desc(briefing.number))
    .all()
    .map(({ id, number, kind, title, forDate, updatedAt }) => ({
      ...{ id, number, kind, title, forDate, updatedAt },
      snapshots: snapshotsOf(context, id),
    }));
}

/** What the builder shows: texts, parts, changes, choices and what a reader would trip over. */
export function getBriefing(context: Context, briefingId: string): Briefing {
  const facts = gatherBriefing(context, briefingId);
  const model = briefingModel(facts);
  const stored = findBriefing(context, briefingId);
  const previous = previousSnapshot(context, stored);
  const isFrozen = isFrozenNow(context, briefingId, model);
  return {
    ...stored,
    indicators: facts.indicators.map(({ id }) => id),
    parts: builderParts(facts, model),
    lines: changeLines(facts),
    snapshots: snapshotsOf(context, briefingId),
    findings: briefingFindings(facts, model, privacyScan(context, model)),
    choices: listIndicators(context).map(({ id, name, latest }) => ({
      indicatorId: id,
      name,
      latest: latest ? `${latest.text}, ${latest.periodLabel}` : null,
    })),
    previous: previous && { id: previous.id, number: previous.number, forDate: previous.forDate },
    pageBudget: presets[stored.kind].pageBudget,
    isFrozenNow: isFrozen,
    fileName: isFrozen ? frozenFileName(context, briefingId) : model.fileName,
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
  const stops = briefingFindings(facts, model, privacyScan(context, model)).filter(
    ({ severity }) => severity === 'stop',
  );
  if (stops.length > 0)
    throw new DomainError(
      'validation',
      `Orienteringen kan ikke eksporteres. ${stops.map((s) => s.sentence).join(' ')}`,
    );
  return model;
}
