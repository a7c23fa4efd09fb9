import type { ImportProgress } from '../../contract/imports.ts';
import { KeptTables } from '../../core/importers/reading/kept-tables.ts';
import { buffersOf } from '../../core/importers/reading/packed.ts';
import { judge, readFile } from '../../core/importers/reading/read-file.ts';
import { lookAtFile } from '../../core/services/privacy/look-at-file.ts';
import { answerOrders } from '../threads/answer.ts';
import type { Order, Outcome } from './messages.ts';

/** The reading thread: one order at a time, bytes in, judged figures out. It knows no database. */
const tables = new KeptTables();

answerOrders<Outcome>(work, handedOver);

function handedOver(result: Outcome): ArrayBuffer[] {
  if ('holdsNumber' in result) return [];
  const judgement = 'report' in result ? result : result.judgement;
  return judgement ? buffersOf(judgement.report) : [];
}

async function work(order: Order, say: (progress: ImportProgress) => void): Promise<Outcome> {
  if (order.kind === 'words') return lookAtFile(order.fileName, order.bytes);
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
