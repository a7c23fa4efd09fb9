import { translateSqliteError } from '../../../db/errors.ts';
import { copyBeside, lookThrough, readBeside } from '../../../db/read-beside.ts';
import type { DrillProgress } from '../../contract/drill.ts';
import { checkHere } from '../../core/services/workspace/check.ts';
import { countIn } from '../../core/services/workspace/count-file.ts';
import { drillCopy } from './drill-copy.ts';
import type { Order, Outcome } from './messages.ts';

type Say = (step: DrillProgress['step']) => void;

/** Carries out one order, on the thread it is called on. Errors: those of a file, as `damaged_file`. */
export function workOn(order: Order, say: Say): Outcome {
  try {
    return carryOut(order, say);
  } catch (error) {
    throw translateSqliteError(error, order.path);
  }
}

function carryOut(order: Order, say: Say): Outcome {
  if (order.kind === 'look') return lookThrough(order.path);
  if (order.kind === 'copy') return copyBeside(order.path, order.target);
  if (order.kind === 'check') return readBeside(order.path, (sqlite) => checkHere({ sqlite }));
  if (order.kind === 'count') return readBeside(order.path, countIn);
  return drillCopy(order.path, say);
}
