import type { CopyMaker } from '../../db/backup-beside.ts';
import { keepCopies } from '../core/services/workspace/copy-keeper.ts';
import type { Session } from '../core/services/workspace/session.ts';

const everyMs = 20_000;

/** Has the copy of the day taken as long as the file is open; ends with the session. */
export function startCopyTimer(session: Session, maker: CopyMaker): void {
  const keeper = keepCopies(session, {
    ...{ now: () => new Date(), elapsed: () => performance.now(), maker },
    log: (error) => process.stderr.write(`[copy] ${String(error)}\n`),
  });
  const timer = setInterval(() => {
    if (session.isClosed()) clearInterval(timer);
    else void keeper.tick();
  }, everyMs);
  // A program with nothing else to do is not kept alive by this.
  timer.unref();
}
