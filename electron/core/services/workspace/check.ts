import { setImmediate as otherCalls } from 'node:timers/promises';
import { checkInPieces, type CheckReport } from '../../../../db/check.ts';
import type { Context } from '../context.ts';
import { holdsNumberText } from '../privacy/written.ts';
import { checkIndex } from '../search/check.ts';

/** A piece of the check takes about so long before others are answered, in milliseconds. */
const pieceMs = 15;

/**
 * What is wrong with the open file, as sentences that say where and what to do; no findings when it is
 * whole. Other calls are answered meanwhile. Never throws for what the file holds.
 */
export async function checkFile({ workspace }: Pick<Context, 'workspace'>): Promise<CheckReport> {
  const work = checkInPieces(workspace, numberIn);
  let started = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      const isTorn = value.counts.tables === 0;
      if (isTorn) return value;
      const cut = workspace.missedItsLog ? [cutOff] : [];
      return { ...value, findings: [...cut, ...value.findings, ...checkIndex(workspace)] };
    }
    if (performance.now() - started < pieceMs) continue;
    await otherCalls();
    if (!workspace.sqlite.open) return { findings: [closed], counts: noCounts };
    started = performance.now();
  }
}

const cutOff = {
  code: 'copy_without_log',
  sentence:
    'Filen ser ut til å være en kopi som ble tatt uten loggen sin, mens den var åpen et annet sted: det som ble skrevet sist, mangler. Kopier filen på nytt når den er lukket.',
};
const closed = { code: 'closed', sentence: 'Filen ble lukket under kontrollen. Prøv igjen.' };
const noCounts = { tables: 0, rows: 0, steps: 0 };

const numberIn = (text: string): string | null =>
  holdsNumberText(text)
    ? 'står noe som ser ut som et fødselsnummer. Fjern det, og bruk rolle i stedet for person.'
    : null;
