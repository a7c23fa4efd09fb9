import { eq, max } from 'drizzle-orm';
import type { z } from 'zod';
import type { BriefingKind } from '../../../contract/briefing-model.ts';
import type {
  Briefing,
  BriefingRow,
  briefingCreateInput,
  briefingUpdateInput,
  LineInput,
  PartInput,
} from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import { formatDate, localDate } from '../../../contract/format.ts';
import {
  briefing,
  briefingIndicator,
  briefingLine,
  briefingPart,
  request,
} from '../../../../db/schema/index.ts';
import { presets } from '../../domain/briefing/presets.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { listIndicators } from '../indicators/read.ts';
import { findMeasure, getMeasure } from '../measures/read.ts';
import { findBriefing } from './gather.ts';
import { getBriefing } from './read.ts';
import { previousSnapshot, snapshotsOf } from './snapshot-rows.ts';

type Db = Context['workspace']['db'];

/** The figures a new briefing starts with, as far as they have been imported. */
const headlineIndicators = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'low-income-0-17',
  'mental-complaints-lower-secondary',
  'grunnskolepoeng',
];

/** Starts a briefing of one kind, filled with its preset and the newest figures. */
export function createBriefing(
  context: Context,
  input: z.infer<typeof briefingCreateInput>,
): BriefingRow {
  const kind = input.kind ?? 'leadership';
  const preset = presets[kind];
  const measureId = measureOf(context, kind, input.measureId);
  const id = context.newId();
  const at = context.now().toISOString();
  const forDate = input.forDate ?? localDate(context.now());
  const title = input.title ?? titleFor(context, kind, measureId);
  const chosen = openingFigures(context, preset.figures, measureId);
  command(context, 'briefing.create', `Ny orientering til ${formatDate(forDate, 'long')}`, (db) => {
    const last = db
      .select({ number: max(briefing.number) })
      .from(briefing)
      .get();
    const number = (last?.number ?? 0) + 1;
    const previous = previousSnapshot(context, { id, number, kind, measureId });
    db.insert(briefing)
      .values({
        ...{ id, number, kind, title, forDate, measureId, createdAt: at, updatedAt: at },
        ...preset.texts,
        audience:
          measureId === null ? preset.audience : `${preset.audience} for tiltak ${measureId}`,
        periodFrom: previous && localDate(new Date(previous.takenAt)),
        askKind: 'information',
      })
      .run();
    insertIndicators(db, id, chosen);
  });
  const { number, updatedAt } = findBriefing(context, id);
  return { id, number, kind, title, forDate, updatedAt, snapshots: [] };
}

function measureOf(context: Context, kind: BriefingKind, measureId?: number): number | null {
  if (kind !== 'project') return null;
  if (measureId === undefined)
    throw new DomainError('validation', 'Velg hvilket tiltak orienteringen gjelder.');
  return findMeasure(context, measureId).id;
}

function titleFor(context: Context, kind: BriefingKind, measureId: number | null): string {
  if (measureId === null) return presets[kind].title;
  return `Status for tiltak ${measureId}: ${findMeasure(context, measureId).shortName}`;
}

/** Figures that exist: the headlines first, a measure's own where it is about one; `count` of them. */
function openingFigures(
  context: Context,
  count: number | null,
  measureId: number | null,
): string[] {
  const withFigures = listIndicators(context).flatMap((row) => (row.latest ? [row.id] : []));
  const first =
    measureId === null
      ? headlineIndicators
      : getMeasure(context, measureId).indicators.map(({ id }) => id);
  const sorted = first.filter((id) => withFigures.includes(id));
  if (count !== null) return sorted.slice(0, count);
  return [...sorted, ...withFigures.filter((id) => !sorted.includes(id))];
}

/** Saves what the builder holds. `conflict` when it changed since `revision` was read. */
export function updateBriefing(
  context: Context,
  input: z.infer<typeof briefingUpdateInput>,
): Briefing {
  const { briefingId, revision, indicators, parts, lines, ...fields } = input;
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
    if (indicators) {
      db.delete(briefingIndicator).where(eq(briefingIndicator.briefingId, briefingId)).run();
      insertIndicators(db, briefingId, indicators);
    }
    if (parts) replaceParts(db, briefingId, parts);
    if (lines) replaceLines(db, briefingId, lines);
  });
  return getBriefing(context, briefingId);
}

function insertIndicators(db: Db, briefingId: string, indicators: readonly string[]): void {
  [...new Set(indicators)].forEach((indicatorId, position) =>
    db.insert(briefingIndicator).values({ briefingId, indicatorId, position }).run(),
  );
}

function replaceParts(db: Db, briefingId: string, parts: readonly PartInput[]): void {
  db.delete(briefingPart).where(eq(briefingPart.briefingId, briefingId)).run();
  const byKey = new Map(parts.map((part) => [part.key, part]));
  [...byKey.values()].forEach((part, position) => {
    const isOwn = part.key.startsWith('text:');
    const own = isOwn
      ? { heading: part.heading, body: part.body, nature: part.nature }
      : { heading: '', body: '' };
    const { key, isShown } = part;
    db.insert(briefingPart)
      .values({ briefingId, key, position, isShown, ...own })
      .run();
  });
}

function replaceLines(db: Db, briefingId: string, lines: readonly LineInput[]): void {
  db.delete(briefingLine).where(eq(briefingLine.briefingId, briefingId)).run();
  const byKey = new Map(lines.map((line) => [line.key, line]));
  [...byKey.values()].forEach(({ key, isShown }, position) =>
    db.insert(briefingLine).values({ briefingId, key, position, isShown }).run(),
  );
}

/** Removes a briefing nobody has frozen; undo brings it back. `conflict` for one that has gone out. */
export function removeBriefing(context: Context, briefingId: string): void {
  const { number } = findBriefing(context, briefingId);
  if (snapshotsOf(context, briefingId).length > 0)
    throw new DomainError(
      'conflict',
      `Orientering ${number} er frosset som øyeblikksbilde og kan ikke slettes. Den er en del av historien.`,
    );
  command(context, 'briefing.remove', `Orientering ${number} slettet`, (db) => {
    db.update(request).set({ briefingId: null }).where(eq(request.briefingId, briefingId)).run();
    db.delete(briefingLine).where(eq(briefingLine.briefingId, briefingId)).run();
    db.delete(briefingPart).where(eq(briefingPart.briefingId, briefingId)).run();
    db.delete(briefingIndicator).where(eq(briefingIndicator.briefingId, briefingId)).run();
    db.delete(briefing).where(eq(briefing.id, briefingId)).run();
  });
}
