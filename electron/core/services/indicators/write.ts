import { and, eq, max, or } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { joinWords, periodLabel } from '../../../contract/format.ts';
import type {
  breakRemoveInput,
  breakSaveInput,
  indicatorCreateInput,
  indicatorRemoveInput,
  indicatorUpdateInput,
} from '../../../contract/register.ts';
import {
  briefingIndicator,
  curveAnswer,
  evidence,
  event,
  indicator,
  seriesBreak,
  target,
  vintage,
} from '../../../../db/schema/index.ts';
import { parsePeriod } from '../../domain/periods.ts';
import { dropIndicatorLinks } from '../challenges/write.ts';
import { dropComparison } from '../comparisons/write.ts';
import { command, type Context } from '../context.ts';
import { checkDefinition, guardedChanges } from './definition.ts';
import { hasFigures } from './form.ts';
import { findIndicator, type IndicatorDefinition } from './gather.ts';

type Row = IndicatorDefinition['row'];

/** A definition of the group's own, with series for n and ± where the source gives them. */
export function createIndicator(
  context: Context,
  input: z.infer<typeof indicatorCreateInput>,
): { indicatorId: string } {
  const { hasCount, hasMargin, parentId, splitBy, splitGroup, ...fields } = input;
  checkDefinition(context, fields);
  if (parentId !== null) checkSplit(context, input);
  const { db } = context.workspace;
  const indicatorId = context.newId();
  const last =
    db
      .select({ at: max(indicator.position) })
      .from(indicator)
      .get()?.at ?? 0;
  const common = { ...fields, origin: originOf(fields.sourceId), isOwn: true };
  const companion = (word: string, unit: string, decimals: number) => ({
    ...common,
    ...{ id: context.newId(), unit, decimals, direction: 'none' as const, denominator: '' },
    name: `${fields.name}, ${word}`,
    shortName: `${fields.shortName}, ${word}`,
    ...{ meanYears: null, isRare: false, ambitionPointId: null },
  });
  const n = hasCount ? companion('antall (n)', 'personer', 0) : null;
  const margin = hasMargin ? companion('usikkerhet (±)', fields.unit, fields.decimals) : null;
  command(context, 'indicator.create', `Ny indikator: ${fields.name}`, (tx) => {
    let position = last;
    for (const row of [n, margin])
      if (row)
        tx.insert(indicator)
          .values({ ...row, position: ++position })
          .run();
    tx.insert(indicator)
      .values({
        ...common,
        id: indicatorId,
        position: ++position,
        countIndicatorId: n?.id ?? null,
        marginIndicatorId: margin?.id ?? null,
        ...{ parentId, splitBy, splitGroup },
      })
      .run();
  });
  return { indicatorId };
}

/**
 * Changes a definition. `conflict` when it changed since `revision` was read; `validation` when unit or
 * direction of a series with figures is changed without saying why, or its kind of period at all.
 */
export function updateIndicator(
  context: Context,
  input: z.infer<typeof indicatorUpdateInput>,
): void {
  const { indicatorId, revision, reason, ...fields } = input;
  const { row } = findIndicator(context, indicatorId);
  requireUnchanged(row, revision);
  checkDefinition(context, fields);
  const changes = guardedChanges(row, fields);
  if (changes.length > 0 && hasFigures(context, indicatorId)) guard(row, fields, changes, reason);
  const why = changes.length > 0 && reason !== '' ? ` (${joinWords(changes)}; ${reason})` : '';
  command(context, 'indicator.update', `Indikator endret: ${fields.shortName}${why}`, (db) =>
    db
      .update(indicator)
      .set({ ...fields, origin: originOf(fields.sourceId), revision: revision + 1 })
      .where(eq(indicator.id, indicatorId))
      .run(),
  );
}

/** Takes away a definition the group made itself, while nothing rests on it; undo brings it back. */
export function removeIndicator(
  context: Context,
  { indicatorId, revision }: z.infer<typeof indicatorRemoveInput>,
): void {
  const { row } = findIndicator(context, indicatorId);
  requireUnchanged(row, revision);
  if (!row.isOwn)
    throw new DomainError(
      'validation',
      `«${row.shortName}» følger med appen og kan ikke fjernes. Koble den fra utfordringen i stedet.`,
    );
  const uses = usesOf(context, row);
  if (uses.length > 0)
    throw new DomainError(
      'conflict',
      `«${row.shortName}» kan ikke fjernes: ${joinWords(uses)} bygger på den.`,
    );
  command(context, 'indicator.remove', `Indikator fjernet: ${row.shortName}`, (db) => {
    dropIndicatorLinks(db, indicatorId);
    dropComparison(db, indicatorId);
    db.delete(seriesBreak).where(eq(seriesBreak.indicatorId, indicatorId)).run();
    db.delete(indicator).where(eq(indicator.id, indicatorId)).run();
    for (const id of [row.countIndicatorId, row.marginIndicatorId])
      if (id !== null && isOnlyCompanion(db, id))
        db.delete(indicator).where(eq(indicator.id, id)).run();
  });
}

/** Marks a break in the series, or changes one that is there. */
export function saveBreak(context: Context, input: z.infer<typeof breakSaveInput>): void {
  const { indicatorId, kind, text, source } = input;
  const { row } = findIndicator(context, indicatorId);
  const period = parsePeriod(input.period, 'school_year');
  if (period?.kind !== row.periodKind)
    throw new DomainError(
      'validation',
      `«${input.period}» er ikke en periode for «${row.shortName}». Skriv den som i tabellen.`,
    );
  const sentence = `Brudd merket i «${row.shortName}»: ${periodLabel(period.code)}`;
  command(context, 'indicator.saveBreak', sentence, (db) =>
    db
      .insert(seriesBreak)
      .values({ indicatorId, period: period.code, kind, text, source })
      .onConflictDoUpdate({
        target: [seriesBreak.indicatorId, seriesBreak.period],
        set: { kind, text, source },
      })
      .run(),
  );
}

/** Takes a break away; undo brings it back. */
export function removeBreak(
  context: Context,
  { indicatorId, period }: z.infer<typeof breakRemoveInput>,
): void {
  const { row } = findIndicator(context, indicatorId);
  const sentence = `Brudd fjernet i «${row.shortName}»: ${periodLabel(period)}`;
  command(context, 'indicator.removeBreak', sentence, (db) =>
    db
      .delete(seriesBreak)
      .where(and(eq(seriesBreak.indicatorId, indicatorId), eq(seriesBreak.period, period)))
      .run(),
  );
}

const originOf = (sourceId: string): Row['origin'] => (sourceId === 'local' ? 'local' : 'official');

function guard(
  row: Row,
  fields: Pick<Row, 'periodKind'>,
  changes: readonly string[],
  reason: string,
): void {
  if (row.periodKind !== fields.periodKind)
    throw new DomainError(
      'validation',
      `«${row.shortName}» har tall i bruk, og de gjelder en annen slags periode. Lag en ny indikator i stedet.`,
    );
  if (reason === '')
    throw new DomainError(
      'validation',
      `«${row.shortName}» har tall i bruk. Endrer dere ${joinWords(changes)}, leses de gamle tallene på en ny måte. Skriv hvorfor.`,
    );
}

function checkSplit(context: Context, input: z.infer<typeof indicatorCreateInput>): void {
  const { row: parent } = findIndicator(context, input.parentId ?? '');
  if (input.splitBy === '' || input.splitGroup === '')
    throw new DomainError(
      'validation',
      'Skriv hva tallet er delt etter, og hvilken gruppe dette er.',
    );
  if (parent.parentId !== null || parent.isSensitive)
    throw new DomainError('validation', `«${parent.shortName}» kan ikke deles opp.`);
  if (parent.unit !== input.unit || parent.periodKind !== input.periodKind)
    throw new DomainError(
      'validation',
      'En gruppe må ha samme enhet og samme slags periode som helheten.',
    );
}

function requireUnchanged({ revision, shortName }: Row, read: number): void {
  if (revision === read) return;
  throw new DomainError(
    'conflict',
    `«${shortName}» er endret et annet sted siden du åpnet skjemaet. Ingenting er lagret.`,
    { way: 'Last inn siden på nytt, og skriv endringen inn igjen.' },
  );
}

function usesOf(context: Context, row: Row): string[] {
  const { db } = context.workspace;
  const series = [row.id, row.countIndicatorId, row.marginIndicatorId].filter((id) => id !== null);
  const has = (
    table:
      | typeof target
      | typeof curveAnswer
      | typeof event
      | typeof evidence
      | typeof briefingIndicator,
  ) => db.select().from(table).where(eq(table.indicatorId, row.id)).get() !== undefined;
  const isRead = series.some(
    (id) => db.select().from(vintage).where(eq(vintage.indicatorId, id)).get() !== undefined,
  );
  const isSplit = db.select().from(indicator).where(eq(indicator.parentId, row.id)).get();
  return [
    ...(isRead || hasFigures(context, row.id) ? ['tall'] : []),
    ...(isSplit ? ['en oppdeling'] : []),
    ...(has(target) ? ['et mål'] : []),
    ...(has(curveAnswer) ? ['svar under kurven'] : []),
    ...(has(event) ? ['en hendelse'] : []),
    ...(has(evidence) ? ['en evaluering'] : []),
    ...(has(briefingIndicator) ? ['en orientering'] : []),
  ];
}

function isOnlyCompanion(db: Context['workspace']['db'], id: string): boolean {
  const isUsed = or(eq(indicator.countIndicatorId, id), eq(indicator.marginIndicatorId, id));
  const row = db.select().from(indicator).where(eq(indicator.id, id)).get();
  return row?.isOwn === true && db.select().from(indicator).where(isUsed).get() === undefined;
}
