import { setImmediate as otherCalls } from 'node:timers/promises';
import { checkInPieces, type CheckReport } from '../../../../db/check.ts';
import { runThrough } from '../../../../db/figures-hash.ts';
import type { Workspace } from '../../../../db/open.ts';
import { canBeReadBeside } from '../../../../db/read-beside.ts';
import { DomainError } from '../../../contract/errors.ts';
import { holdsNumberText } from '../privacy/written.ts';
import { checkIndex, markIndex } from '../search/check.ts';
import type { WorkspaceReader } from './workspace-reader.ts';

/** A piece of the check takes about so long before others are answered, in milliseconds. */
const pieceMs = 15;

type Opened = Pick<Workspace, 'sqlite'>;

/** What is wrong with what an open file holds, a piece at a time. Never throws for what the file holds. */
function* inPieces(opened: Opened): Generator<void, CheckReport> {
  const report = yield* checkInPieces(opened, numberIn);
  const isTorn = report.counts.tables === 0;
  if (isTorn) return report;
  return { ...report, findings: [...report.findings, ...checkIndex(opened)] };
}

/** What is wrong with what an open file holds, read at one go. Never throws for what the file holds. */
export function checkHere(opened: Opened): CheckReport {
  return runThrough(inPieces(opened));
}

/**
 * What is wrong with the open file, as sentences that say where and what to do; no findings when it is
 * whole. Read beside the thread that answers calls, or between calls where nobody else can read the
 * file. An index of searching that does not hold is made anew by the next search.
 */
export async function checkFile(
  workspace: Workspace,
  reader: Pick<WorkspaceReader, 'check'>,
): Promise<CheckReport> {
  const report = canBeReadBeside(workspace.sqlite)
    ? await reader.check(workspace.path).catch(asReport)
    : await betweenCalls(workspace);
  if (!workspace.sqlite.open) return { findings: [closed], counts: noCounts };
  markIndex(workspace, report.findings);
  return withOrigin(workspace, report);
}

/** A report with what was seen of the file at opening. */
function withOrigin({ missedItsLog }: Workspace, report: CheckReport): CheckReport {
  return missedItsLog ? { ...report, findings: [cutOff, ...report.findings] } : report;
}

/** A file too torn to be opened a second time is a finding, as everything else it may hold. */
function asReport(error: unknown): CheckReport {
  if (!(error instanceof DomainError) || error.code !== 'damaged_file') throw error;
  return { findings: [{ code: 'integrity', sentence: error.message }], counts: noCounts };
}

async function betweenCalls(workspace: Workspace): Promise<CheckReport> {
  const work = inPieces(workspace);
  let started = performance.now();
  while (workspace.sqlite.open) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - started < pieceMs) continue;
    await otherCalls();
    started = performance.now();
  }
  return { findings: [], counts: noCounts };
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
