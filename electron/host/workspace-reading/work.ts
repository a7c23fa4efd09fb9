import { translateSqliteError } from '../../../db/errors.ts';
import { makeRestore, restoreBackup, restoredFaults } from '../../../db/restore.ts';
import { copyBeside, lookThrough, readBeside } from '../../../db/read-beside.ts';
import { holdingCopies, strikeCopies } from '../../../db/strike/copies.ts';
import { makeBeside } from '../../../db/strike/file.ts';
import { planStrike } from '../../../db/strike/plan.ts';
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
  if (order.kind === 'strikePlan')
    return readBeside(order.path, (sqlite) => planStrike(sqlite, order.target));
  if (order.kind === 'holdingCopies') return holdingCopies(order.path, order.uid, order.targets);
  if (order.kind === 'makeStruck') return makeBeside(order.path, order.strike, order.now);
  if (order.kind === 'strikeCopies') return strikeCopies(order.path, order.uid, order.order);
  if (order.kind === 'restore') return restoreBackup(order.path, order.backup, order);
  if (order.kind === 'makeRestore') return makeRestore(order.path, order.backup, order.now);
  if (order.kind === 'restoredFaults')
    return readBeside(order.path, (sqlite) => restoredFaults(sqlite, order.rows));
  return drillCopy(order.path, say);
}
