import { chmodSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../electron/contract/errors.ts';
import { checkInPieces } from '../check.ts';
import type { Finding } from '../finding.ts';
import { copyOf } from '../files/copy-of.ts';
import { writeCopy } from '../files/copy.ts';
import { replaceHere } from '../files/replace.ts';
import { scratchFolder } from '../files/scratch.ts';
import { inspectFile, readQuietly } from '../inspect.ts';
import { latestVersion } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { openWorkspace } from '../open.ts';
import { quoted } from '../errors.ts';
import { copyBeside } from '../read-beside.ts';
import { foldQuietly, whileOwning } from '../owning.ts';
import { sniffFile } from '../sniff.ts';
import { takeOut, writeStrike, type Strike } from './apply.ts';
import { planStrike, type StrikePlan } from './plan.ts';
import { wordsOf } from './words.ts';

export interface StruckFile {
  /** What was changed; null when the file held nothing of the text and was left as it was. */
  plan: StrikePlan | null;
  /** The words still stand somewhere a removal does not reach, as in a file name of an import. */
  isLeft: boolean;
}

/**
 * Removes a text from a closed file for good. A whole copy without it is made in a hidden folder beside the
 * file, looked through in full, and given the file's name in one move: stopped at any point, the file is as
 * it was or as it is to be. What the file held is then in no byte of it. `also` are texts the column had in
 * other copies. Errors: `read_only`, `conflict` (the file is open), `damaged_file`, `newer_file`,
 * `disk_full`.
 */
export function strikeFile(
  path: string,
  strike: Strike,
  { now, also = [] }: { now: Date; also?: readonly string[] },
): StruckFile {
  return whileOwning(path, now, (file) => {
    refuseReadOnly(file);
    const latest = latestVersion(migrations);
    sniffFile(file, latest);
    foldQuietly(file);
    const { version } = inspectFile(file, 'quick', latest);
    try {
      const { made, ...struck } = makeStruck(file, strike, { now, also }, (work) => {
        copyOf(file, work);
        if (version < latest) openWorkspace(work, { now, what: 'fjerning' }).close();
      });
      if (made !== null) replaceHere(file, made);
      return struck;
    } finally {
      discardStruck(file);
    }
  });
}

/** A struck copy beside its file, looked through; `made` is null where the file held nothing of the text. */
export interface MadeStruck extends StruckFile {
  made: string | null;
}

/**
 * Makes what `strikeFile` puts in place, of a file that is open and can be read beside; it stays as it is.
 * Errors: `read_only`, `damaged_file`, `disk_full`.
 */
export function makeBeside(path: string, strike: Strike, now: Date): MadeStruck {
  const file = realpathSync(path);
  refuseReadOnly(file);
  try {
    return makeStruck(file, strike, { now, also: [] }, (work) => {
      copyBeside(file, work);
    });
  } catch (error) {
    discardStruck(file);
    throw error;
  }
}

/** Gives a copy from `makeBeside` the name of its file, which is closed and has not been written to since. */
export function putStruck(path: string, made: string, now: Date): void {
  whileOwning(path, now, (file) => {
    try {
      foldQuietly(file);
      replaceHere(file, made);
    } finally {
      discardStruck(file);
    }
  });
}

/** Takes away what `makeBeside` made of a file. */
export function discardStruck(path: string): void {
  rmSync(scratchFolder(realpathSync(path)), { recursive: true, force: true });
}

function makeStruck(
  file: string,
  strike: Strike,
  { now, also }: { now: Date; also: readonly string[] },
  copyTo: (work: string) => void,
): MadeStruck {
  const folder = scratchFolder(file);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // Under the file's own name, which is what errors say.
  const work = join(folder, basename(file));
  const made = `${work}.ferdig`;
  copyTo(work);
  const plan = strikeScratch(work, made, strike, { now, also });
  if (plan === null) return { plan, isLeft: false, made: null };
  inspectFile(made, 'full', latestVersion(migrations));
  chmodSync(made, statSync(file).mode);
  return { plan, isLeft: holdsBytes(made, [...plan.texts, ...also]), made };
}

/** A file that is marked as not to be written to is left alone, also where the folder could replace it. */
function refuseReadOnly(path: string): void {
  if ((statSync(path).mode & 0o222) === 0)
    throw new DomainError(
      'read_only',
      `${quoted(path)} er skrivebeskyttet, så teksten kunne ikke fjernes der. Ta bort skrivebeskyttelsen, og prøv igjen.`,
    );
}

/** Strikes the scratch file `work`, and writes what became of it without a trace of what was, as `made`. */
function strikeScratch(
  work: string,
  made: string,
  strike: Strike,
  { now, also }: { now: Date; also: readonly string[] },
): StrikePlan | null {
  const plan = onScratch(work, (sqlite) => {
    refuseBroken(work, sqlite);
    const found = planStrike(sqlite, strike, also);
    if (isEmpty(found)) return null;
    takeOut(sqlite, found);
    return found;
  });
  if (plan === null) return null;
  const workspace = openWorkspace(work, { now, what: 'fjerning' });
  try {
    writeStrike(workspace, strike, plan);
    refuseBroken(work, workspace.sqlite);
    writeCopy(workspace.sqlite, made);
  } finally {
    workspace.close();
  }
  return plan;
}

function onScratch<T>(path: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(path, { fileMustExist: true });
  try {
    sqlite.pragma('trusted_schema = OFF');
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Whether a file holds nothing that is to go. */
export function isEmpty(plan: StrikePlan): boolean {
  const { rows, changes, sentences, drafts, blobs } = plan;
  return [rows, changes, sentences, drafts, blobs].every((list) => list.length === 0);
}

/**
 * A removal writes new sums and stubs; on a file that was changed past the app they would make that good.
 */
function refuseBroken(path: string, sqlite: Database.Database): void {
  const [first] = findingsOf(sqlite).filter(({ code }) => code !== 'bad_text');
  if (first)
    throw new DomainError(
      'damaged_file',
      `${quoted(path)} har en feil, og teksten kan ikke fjernes før den er rettet. ${first.sentence}`,
    );
}

function findingsOf(sqlite: Database.Database): Finding[] {
  const pieces = checkInPieces({ sqlite });
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value.findings;
  }
}

/** What removing a text from a closed file would change; the file is only read. */
export function planFor(
  path: string,
  strike: Pick<Strike, 'table' | 'key' | 'column'>,
  also: readonly string[] = [],
): StrikePlan {
  return readQuietly(path, false, (sqlite) => planStrike(sqlite, strike, also));
}

/** Whether a long enough piece of the texts stands in the bytes of a file. */
function holdsBytes(path: string, texts: readonly string[]): boolean {
  const bytes = readFileSync(path);
  return wordsOf(texts).long.some((text) =>
    [text, JSON.stringify(text).slice(1, -1)].some((form) => bytes.includes(form)),
  );
}
