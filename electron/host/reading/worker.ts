import { parentPort } from 'node:worker_threads';
import type { DrillProgress } from '../../contract/drill.ts';
import { DomainError, PrivacyError } from '../../contract/errors.ts';
import { KeptTables } from '../../core/importers/reading/kept-tables.ts';
import { buffersOf } from '../../core/importers/reading/packed.ts';
import { judge, readFile } from '../../core/importers/reading/read-file.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import { drillCopy } from './drill-copy.ts';
import { lookAtFile } from '../../core/services/privacy/look-at-file.ts';
import { lookThrough } from './look-through.ts';
import type { CarriedError, Order, Outcome, Saying } from './messages.ts';

/** The reading thread: one order at a time, bytes in, judged figures out. It knows no database. */
const tables = new KeptTables();
const port = parentPort;

port?.on('message', ({ id, order }: { id: number; order: Order }) => {
  const say = (saying: Saying, buffers: ArrayBuffer[] = []) => port.postMessage(saying, buffers);
  const onProgress = (progress: ImportProgress | DrillProgress) =>
    say({ id, kind: 'progress', progress });
  work(order, onProgress).then(
    (result) => {
      say({ id, kind: 'done', result }, handedOver(result));
    },
    (error: unknown) => say({ id, kind: 'failed', error: carried(error) }),
  );
});

function handedOver(result: Outcome): ArrayBuffer[] {
  if (result === null || 'isWhole' in result || 'holdsNumber' in result) return [];
  const judgement = 'report' in result ? result : result.judgement;
  return judgement ? buffersOf(judgement.report) : [];
}

async function work(
  order: Order,
  say: (progress: ImportProgress | DrillProgress) => void,
): Promise<Outcome> {
  if (order.kind === 'look') return lookThrough(order.path);
  if (order.kind === 'words') return lookAtFile(order.fileName, order.bytes);
  if (order.kind === 'drill')
    return drillCopy(order.path, (step) => say({ kind: 'progress', step }));
  if (order.kind === 'map') {
    const { hash, fileName, mapping, name, facts } = order;
    return judge(tables.get(hash), fileName, mapping, name, facts, say);
  }
  const { reading, cube } = await readFile(
    order.bytes,
    order.fileName,
    order.facts,
    say,
    order.wanted,
  );
  if (cube) tables.put(reading.hash, cube);
  return reading;
}

function carried(error: unknown): CarriedError {
  if (error instanceof DomainError) {
    const refusals = error instanceof PrivacyError ? error.refusals : null;
    return { code: error.code, message: error.message, way: error.way ?? null, refusals };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: null, message, way: null, refusals: null };
}
