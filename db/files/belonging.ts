import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { journalMarks, logMarks, type Marks } from './log-marks.ts';
import { isMarked, markAfter, markOffset, saysOpen } from './mark.ts';

/**
 * What a log or journal is to the file it lies beside. `own`: SQLite must apply it. `stranger`: applying
 * it would mix two files. `unsure`: written by an edition without marks; only trying it on a copy tells.
 */
export type Belonging = 'nothing' | 'own' | 'stranger' | 'unsure';

interface Header {
  mark: number;
  pageBytes: number;
}

/** The mark and page size of a file by its own first bytes, its log not applied; null without such. */
export function headerOf(path: string): Header | null {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < 100) return null;
  const bytes = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    if (readSync(handle, bytes, 0, 100, 0) < 100) return null;
  } finally {
    closeSync(handle);
  }
  if (bytes.toString('latin1', 0, 15) !== 'SQLite format 3') return null;
  const stated = bytes.readUInt16BE(16);
  return { mark: bytes.readUInt32BE(markOffset), pageBytes: stated === 1 ? 65_536 : stated };
}

function belonging(path: string, found: Marks, isOwn: (mark: number, main: number) => boolean) {
  if (found.holds === 'nothing') return 'nothing';
  const header = headerOf(path);
  if (found.holds === 'broken' || !header || found.pageBytes !== header.pageBytes)
    return 'stranger';
  const { mark: main } = header;
  if (isMarked(main)) return found.marks.some((mark) => isOwn(mark, main)) ? 'own' : 'stranger';
  // Without a mark of our own, equal numbers are no proof: SQLite counts from nought in every file.
  const isOthers = found.marks.some(isMarked) && !found.marks.some((mark) => isOwn(mark, main));
  return isOthers ? 'stranger' : 'unsure';
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What a write-ahead log is to a file; the one beside it unless another is named. */
export function logBelongs(path: string, log = `${path}-wal`): Belonging {
  if (!exists(log)) return 'nothing';
  return belonging(path, logMarks(log), (mark, main) => mark === main || mark === markAfter(main));
}

/** What the rollback journal beside a file is to it. */
export function journalBelongs(path: string, journal = `${path}-journal`): Belonging {
  if (!exists(journal)) return 'nothing';
  return belonging(
    path,
    journalMarks(journal),
    (mark, main) => mark === main || markAfter(mark) === main,
  );
}

/**
 * Whether a file says that a log belongs to it, and none does: it is a copy that was taken without its
 * log, and lacks what was written last. Reads a closed file, or one another process has open.
 */
export function missesItsLog(path: string): boolean {
  const header = headerOf(path);
  return header !== null && saysOpen(header.mark) && logBelongs(path) !== 'own';
}
