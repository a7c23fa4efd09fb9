import { setImmediate as otherCalls } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { forgetImport, writeBeside } from '../../../../db/bulk.ts';
import { hashFigures } from '../../../../db/figures-hash.ts';
import { importedFile, vintage } from '../../../../db/schema/index.ts';
import { DomainError } from '../../../contract/errors.ts';
import { observationStatuses } from '../../../contract/vocabulary.ts';
import { rowCount, type PackedSeries } from '../../importers/reading/packed.ts';
import type { Context } from '../context.ts';
import type { PublishOptions } from './publish.ts';
import type { StagedImport } from './stage.ts';

/** Rows in one transaction: long enough that its end costs little, and never so many that a call waits. */
const fewestRows = 250;
const mostRows = 5_000;
/** What a batch may take; on a busy machine there are fewer rows in it. */
const batchMs = 15;

interface Order {
  importId: string;
  at: string;
  staged: StagedImport;
}

/**
 * Writes the figures of a file so that they count for nobody yet. Other calls get their turn after each
 * batch. Errors: `unavailable` when `signal` stops it or the file is closed; the caller discards.
 */
export async function writeFigures(
  context: Context,
  order: Order,
  { signal, onProgress }: Pick<PublishOptions, 'signal' | 'onProgress'>,
): Promise<void> {
  const { workspace } = context;
  const { series } = order.staged.report;
  const total = series.reduce((sum, one) => sum + rowCount(one), 0);
  const vintages = writeBeside(workspace, () => begin(context, order));
  // Prepared statements: drizzle's builder costs five times as much per row.
  const row = workspace.sqlite.prepare(
    'INSERT INTO observation (vintage_id, place, period, value, status, raw, source_place) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  let done = 0;
  let rows = 1_000;
  for (const [index, one] of series.entries()) {
    const id = vintages[index] ?? 0;
    for (let from = 0; from < rowCount(one);) {
      const to = Math.min(from + rows, rowCount(one));
      if (signal?.aborted || !workspace.sqlite.open) throw stopped();
      const started = performance.now();
      const first = from;
      writeBeside(workspace, () => insertRows(row, id, one, first, to));
      rows = nextBatch(rows, performance.now() - started);
      done += to - from;
      from = to;
      onProgress?.({ phase: 'writing', done, total });
      await otherCalls();
    }
  }
  for (const id of vintages) await sealVintage(context, id, signal);
  if (signal?.aborted || !workspace.sqlite.open) throw stopped();
}

/** Hashes the figures of one vintage, a page at a time between other calls. */
async function sealVintage(
  { workspace }: Context,
  id: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { db, sqlite } = workspace;
  const work = hashFigures(sqlite, id);
  for (;;) {
    if (signal?.aborted || !sqlite.open) throw stopped();
    const { done, value } = work.next();
    if (done) {
      writeBeside(workspace, () =>
        db.update(vintage).set({ figuresHash: value }).where(eq(vintage.id, id)).run(),
      );
      return;
    }
    await otherCalls();
  }
}

/**
 * Takes away what was written of a file that did not become whole, place by place between other calls.
 * A file that is closed meanwhile is swept at its next opening.
 */
export async function discardFigures(
  { workspace }: Context,
  importId: string,
  onProgress: PublishOptions['onProgress'],
): Promise<void> {
  onProgress?.({ phase: 'undoing', done: 0, total: null });
  const { sqlite } = workspace;
  if (!sqlite.open) return;
  const ids = sqlite
    .prepare<[string], number>('SELECT id FROM vintage WHERE import_id = ?')
    .pluck()
    .all(importId);
  const places = 'SELECT DISTINCT place FROM observation WHERE vintage_id = ? LIMIT 20';
  const remove = 'DELETE FROM observation WHERE vintage_id = ? AND place = ?';
  for (const id of ids) {
    for (;;) {
      if (!sqlite.open) return;
      const some = sqlite.prepare<[number], string>(places).pluck().all(id);
      if (some.length === 0) break;
      writeBeside(workspace, () => {
        for (const place of some) sqlite.prepare(remove).run(id, place);
      });
      await otherCalls();
    }
  }
  if (sqlite.open) writeBeside(workspace, () => forgetImport(sqlite, importId));
}

function nextBatch(rows: number, milliseconds: number): number {
  const fitting = Math.round((rows * batchMs) / Math.max(milliseconds, 1));
  return Math.max(fewestRows, Math.min(mostRows, fitting, 2 * rows));
}

function begin({ workspace: { db, sqlite }, actor }: Context, order: Order): number[] {
  const { importId, at, staged } = order;
  const { report, hash, fileName, format, request, source } = staged;
  db.insert(importedFile)
    .values({
      ...{ id: importId, fileName, fileHash: hash, at, format, request, actor },
      ...{ sourceId: source.id, sourceName: source.name, sourceStated: source.stated },
      fileBytes: staged.bytes,
      report: JSON.stringify({ ...report, series: undefined }),
      isWhole: 0,
    })
    .run();
  const period = sqlite.prepare(
    'INSERT OR IGNORE INTO period (code, kind, start_date, end_date) VALUES (?, ?, ?, ?)',
  );
  for (const { code, kind, start, end } of report.periods) period.run(code, kind, start, end);
  return report.series.map(
    ({ indicatorId }) =>
      db.insert(vintage).values({ importId, indicatorId }).returning({ id: vintage.id }).get().id,
  );
}

function insertRows(
  row: { run: (...values: unknown[]) => unknown },
  vintageId: number,
  { places, periods, texts, place, period, text, statuses, values }: PackedSeries,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const where = places[place[at] ?? 0];
    const number = values[at] ?? Number.NaN;
    const value = Number.isNaN(number) ? null : number;
    const written = text[at] ?? 0;
    const raw = written !== 0 ? texts[written] : value === null ? '' : String(value);
    const status = observationStatuses[statuses[at] ?? -1];
    row.run(
      vintageId,
      where?.place,
      periods[period[at] ?? 0],
      value,
      status,
      raw,
      where?.sourcePlace,
    );
  }
}

/** What is said of a file whose taking in was broken off. */
export function stopped(): DomainError {
  return new DomainError('unavailable', 'Avbrutt. Ingenting av fila er tatt i bruk.');
}
