import { DomainError } from '../../../contract/errors.ts';
import type { CopyMaker } from '../../../../db/backup-beside.ts';
import type { Session } from './session.ts';

/** Takes the copy of the day while the file is open. */
export interface CopyKeeper {
  /** Looks whether a copy is due and the moment quiet. Called now and then by the host; never throws. */
  tick(): Promise<void>;
}

const minute = 60_000;
/** A file that is written in all the time is copied all the same. */
const patienceMs = 10 * minute;
/** After the first failed try, the second and so on; the last for all that follow. */
const pausesMs = [minute, 5 * minute, 15 * minute, 60 * minute];

interface Options {
  now: () => Date;
  /** Milliseconds that only go forward. */
  elapsed: () => number;
  maker: CopyMaker;
  log: (error: unknown) => void;
}

/**
 * The daily copy, taken each day the file is open, also when it is never closed: at a moment when nobody
 * has written since the last tick. A copy that fails is said in the status and tried again, with longer
 * and longer pauses; it never stops the work.
 */
export function keepCopies(session: Session, { now, elapsed, maker, log }: Options): CopyKeeper {
  let lastChanges = -1;
  let dueSince: number | null = null;
  let tries = 0;
  let nextTry = 0;
  let isBusy = false;
  let hasLooked = false;

  const isQuiet = () => {
    const changes = session.changeCount();
    const isStill = changes === lastChanges;
    lastChanges = changes;
    return isStill;
  };

  async function copy(): Promise<void> {
    isBusy = true;
    try {
      await session.backup(maker, 'routine');
      [tries, dueSince] = [0, null];
    } catch (error) {
      if (!(error instanceof DomainError)) log(error);
      nextTry = elapsed() + (pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0);
      tries += 1;
    } finally {
      isBusy = false;
    }
  }

  /** Copies nobody remembers, as when the memory of them was lost, are looked through once. */
  async function look(): Promise<void> {
    try {
      await session.backupsBeside(maker);
    } catch (error) {
      if (!(error instanceof DomainError)) log(error);
    }
  }

  return {
    async tick() {
      if (!hasLooked) {
        hasLooked = true;
        await look();
      }
      if (isBusy || !session.isCopyDue(now())) {
        dueSince = isBusy ? dueSince : null;
        return;
      }
      dueSince ??= elapsed();
      const isOverdue = elapsed() - dueSince >= patienceMs;
      if ((isQuiet() || isOverdue) && elapsed() >= nextTry) await copy();
    },
  };
}
