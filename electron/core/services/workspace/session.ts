import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { foldLog, onWrite } from '../../../../db/files/log.ts';
import { tracesOf } from '../../../../db/files/traces.ts';
import {
  backupFolder,
  dailyBackup,
  isCopyDue,
  findBackups,
  listBackups,
  listBackupsBeside,
  newestGood,
  newestRememberedBackup,
  setAsideDamaged,
  type BackupFile,
  type ListedBackup,
} from '../../../../db/backup.ts';
import { uidOf } from '../../../../db/backup-files.ts';
import type { Restored, Restorer } from '../../../../db/restore.ts';
import { makeBackupBeside, smallBytes, type CopyMaker } from '../../../../db/backup-beside.ts';
import { readOnly } from '../../../../db/errors.ts';
import { createWorkspace, openWorkspace, type Workspace } from '../../../../db/open.ts';
import { workspace as workspaceTable } from '../../../../db/schema/index.ts';
import { seedWorkspace } from '../../../../db/seed.ts';
import { refuseReader } from '../../../../db/transaction.ts';
import { DomainError } from '../../../contract/errors.ts';
import {
  type BackupEntry,
  type CopyFault,
  type OtherEntry,
  type ReaderStatus,
} from '../../../contract/workspace.ts';
import { foundFile } from './found-file.ts';
import { putBackupBack, type ReplacedFile } from './put-back.ts';
import { oneRemakeAtATime, type Remake } from './remaking.ts';
import {
  giveNameBack,
  lastFound,
  missingQuestion,
  nobodyKnown,
  type KnownFiles,
} from './missing.ts';
import { chosenRole } from './roles.ts';
import { readInstead, type Reader } from './reading.ts';

export interface SessionOptions {
  now: () => Date;
  /** Which host holds the file, for the lock. */
  what: string;
  /** Milliseconds that only go forward, for how long a writer has been silent. */
  elapsed?: () => number;
  /** What the host has had open before. */
  known?: KnownFiles;
}

/** A log is folded in so long after the first write it holds. */
const restMs = 1500;

/**
 * The one open file of a host. It may fail to open; then it holds the failure until something helps,
 * and every use of the file answers with it instead of waiting.
 */
export interface Session {
  readonly path: string;
  /** The open file. Throws the failure while there is one. */
  workspace(): Workspace;
  failure(): DomainError | null;
  /** Looks whether the file is still the one that was opened; where it is not, it has failed. */
  look(): void;
  /** Brings all that was written into the one file: it is whole for whoever copies it now. */
  rest(): void;
  /** What was found at opening that a person should know, a sentence for each. */
  notices(): string[];
  /** Files beside one that failed to open which may be it, or hold what it held. */
  others(): OtherEntry[];
  /** Takes one of `others` as this file: gives a renamed one its name back, copies one set aside. */
  takeOther(fileName: string, restorer: Restorer): Promise<void>;
  /**
   * Opens another file in the place of one that is missing. Errors: a sentence for a file that is not
   * this workspace or cannot be opened; then the missing one is still asked about.
   */
  openFound(written: string): void;
  /** Whether `startNew` can be asked for now. */
  canStartNew(): boolean;
  /** Whether a file that failed to open can be read all the same. */
  canRead(): boolean;
  /** Why the file is only read; null for the one who writes. Follows what the writer does. */
  reader(): ReaderStatus | null;
  /** What answers every command of a reader; null for the one who writes. */
  refusal(): DomainError | null;
  /** Opens for reading a torn or newer file that failed to open. */
  readAnyway(): void;
  /** A reader becomes the writer, when the one who wrote is gone or has been silent. Errors: `conflict`. */
  takeOver(): void;
  /** Tells those who read meanwhile which role writes. */
  sayRole(role: string | null): void;
  lastBackup(): { at: string; fileName: string } | null;
  /** Takes a copy while other calls are answered. One that somebody asked for (`own`) is never let go. */
  backup(maker: CopyMaker, reason?: 'own' | 'routine'): Promise<{ at: string; fileName: string }>;
  /** Whether today's copy is still to be taken, by the one who writes. */
  isCopyDue(now: Date): boolean;
  /** Why the last try to take a copy failed; null when it went well. */
  copyFault(): CopyFault | null;
  /** Grows with every row written since the file was opened. */
  changeCount(): number;
  isClosed(): boolean;
  backups(): BackupEntry[];
  /** As `backups`; those nobody has checked are looked through in another thread. */
  backupsBeside(maker: CopyMaker): Promise<BackupEntry[]>;
  /** Puts a checked backup in place; the present file is kept under another name. */
  restore(fileName: string, restorer: Restorer): Promise<Restored>;
  /**
   * Closes the file, has `work` done on it by its path, and opens it again however that went. It is looked
   * through first, unless `work` leaves one that has been (`leavesChecked`).
   */
  whileClosed<T>(work: (path: string) => T, options?: { leavesChecked?: boolean }): T;
  remake: Remake;
  /** Begins a new file, a damaged one set aside first. Only while the file failed to open or is missing. */
  startNew(): void;
  /** Tries again after a failure. */
  reopen(): void;
  close(): void;
}

/** Opens `path`, making a new workspace with the adopted plan when nothing is there. */
export function openSession(
  first: string,
  { now, what, elapsed = () => performance.now(), known = nobodyKnown }: SessionOptions,
): Session {
  let path = lastFound(first, known);
  let open: Workspace | null = null;
  let reader: Reader | null = null;
  let failed: DomainError | null = null;
  let newest: { at: string; fileName: string } | null = null;
  let fault: CopyFault | null = null;
  let isEnded = false;

  const rememberBackup = (
    good = newestRememberedBackup(path, now(), open && uidOf(open.sqlite)),
  ) => {
    newest = good ? { at: good.at.toISOString(), fileName: basename(good.path) } : null;
  };
  /** Copies are a precaution: what goes wrong with them is said, and stops nobody from working. */
  const carefully = (work: () => void) => {
    try {
      work();
    } catch (error) {
      fault = { sentence: copySentence(error), at: now().toISOString() };
    }
  };
  /** A small file is copied before anything is written; a large one when there is quiet. */
  const copyAtOnce = (workspace: Workspace) => {
    const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (workspace.readOnly || bytes > smallBytes) return;
    carefully(() => {
      dailyBackup(workspace, { now: now() });
      fault = null;
    });
  };
  const attempt = (work: () => Workspace) => {
    reader = null;
    try {
      open = work();
      failed = null;
      open.owner?.setRole(chosenRole({ workspace: open }));
      follow(open);
      copyAtOnce(open);
      carefully(rememberBackup);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      open?.close();
      open = null;
      failed = error;
      read(error);
    }
  };
  const read = (error: DomainError, isAsked = false) => {
    reader = readInstead(path, error, { now, elapsed }, isAsked);
    if (reader === null) return;
    open = reader.workspace;
    failed = null;
    rememberBackup();
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(resting);
    resting = undefined;
    if (!open || open.readOnly || !open.sqlite.open || open.sqlite.inTransaction) return;
    look();
    if (!open) return;
    try {
      foldLog(open.sqlite);
    } catch {
      // A full disk or a share that is away: the log keeps what is in it, and the next write says so.
    }
  };
  const follow = (opened: Workspace) => {
    const uid = opened.db.select().from(workspaceTable).get()?.uid;
    if (uid !== undefined) known.remember(path, uid);
    if (opened.readOnly) return;
    onWrite(opened.sqlite, () => {
      resting ??= setTimeout(rest, restMs).unref();
    });
  };
  const look = () => {
    const lost = open?.look();
    if (!lost) return;
    failed = lost;
    open = null;
  };
  const beginOrAsk = () => {
    const question = missingQuestion(path, known);
    if (question) throw question;
    return create(path, now(), what);
  };
  const reopen = (isChecked = false) => {
    open?.close();
    attempt(() =>
      existsSync(path) ? openWorkspace(path, { now: now(), what, isChecked }) : beginOrAsk(),
    );
  };
  const canStartNew = () =>
    failed?.code === 'damaged_file' || failed?.code === 'validation' || isMissing();
  const isGone = () => failed?.code === 'not_found' && !existsSync(path);
  const isMissing = () => isGone() && existsSync(dirname(path));
  const workspace = () => {
    look();
    if (open?.owner?.isHeld() === false) reopen();
    if (open) return open;
    throw (
      failed ?? new DomainError('unavailable', 'Arbeidsfila er lukket. Start Dreiepunkt på nytt.')
    );
  };

  /** The picture a reader has is behind: a new one, without trying to become the writer. */
  const reopenReader = () => {
    const old = open;
    const again = reader && readInstead(path, reader.cause, { now, elapsed }, true);
    if (!again) return;
    [reader, open] = [again, again.workspace];
    rememberBackup();
    // Whoever still reads in the old one keeps it until they are done.
    if (old?.isPicture === false) old.close();
  };

  const writing = () => {
    const held = workspace();
    refuseReader(held);
    return held;
  };
  const whileClosed = <T>(work: (path: string) => T, { leavesChecked = false } = {}): T => {
    open?.close();
    open = null;
    let isChecked = false;
    try {
      const done = work(path);
      isChecked = leavesChecked;
      return done;
    } finally {
      reopen(isChecked);
    }
  };
  const changeCount = () =>
    Number(open?.sqlite.prepare('SELECT total_changes()').pluck().get() ?? 0);
  const remake = oneRemakeAtATime();
  const replaced: ReplacedFile = {
    ...{ path: () => path, now, open: () => open, changeCount, whileClosed, remake },
    async whileAway(why, work) {
      open?.close();
      [open, reader, failed] = [null, null, why];
      let isChecked = false;
      try {
        const done = await work(path);
        isChecked = true;
        return done;
      } finally {
        if (!isEnded) reopen(isChecked);
      }
    },
  };
  const copied = (made: BackupFile) => {
    fault = null;
    newest = { at: made.at.toISOString(), fileName: basename(made.path) };
    return newest;
  };

  reopen();
  return {
    get path() {
      return path;
    },
    workspace,
    failure: () => failed,
    look,
    rest,
    notices: () => (open ? [...movedNotice(first, path), ...noticesOf(open)] : []),
    others: () =>
      failed
        ? tracesOf(path, known.uidOf(path)).others.map((other) => ({
            ...other,
            at: other.at.toISOString(),
          }))
        : [],
    async takeOther(fileName, restorer) {
      const other = tracesOf(path, known.uidOf(path)).others.find(
        (candidate) => candidate.fileName === fileName,
      );
      if (!failed || !other)
        throw new DomainError('not_found', `«${fileName}» ligger ikke lenger ved siden av fila.`);
      if (other.kind !== 'renamed' || existsSync(path)) {
        await putBackupBack(replaced, join(dirname(path), fileName), restorer);
        return;
      }
      try {
        giveNameBack(path, fileName, now());
      } finally {
        reopen();
      }
    },
    openFound(written) {
      if (!isGone())
        throw new DomainError('conflict', 'Arbeidsfila er på plass igjen. Velg «Prøv igjen».');
      const missing = path;
      path = foundFile(written, missing, known);
      reopen();
      const refusal = failed;
      if (refusal === null) {
        const uid = known.uidOf(path);
        if (uid !== null) known.rememberFound(missing, uid, path);
        return;
      }
      path = missing;
      reopen();
      throw refusal;
    },
    canStartNew,
    canRead() {
      const found = failed && readInstead(path, failed, { now, elapsed }, true);
      found?.workspace.close();
      return Boolean(found);
    },
    reader() {
      if (reader?.isBehind()) reopenReader();
      return reader?.status() ?? null;
    },
    refusal: () => (open?.readOnly ? (open.refusal?.() ?? readOnly(path)) : null),
    readAnyway() {
      if (failed) read(failed, true);
    },
    takeOver() {
      if (reader === null) return;
      const over = reader.signToTakeOver();
      open?.close();
      attempt(() =>
        openWorkspace(path, { now: now(), what, ...(over === undefined ? {} : { over }) }),
      );
      if (failed) throw failed;
      const refusal = open?.refusal?.();
      if (refusal) throw refusal;
    },
    sayRole: (role) => open?.owner?.setRole(role),
    lastBackup: () => newest,
    async backup(maker, reason = 'own') {
      rest();
      try {
        return copied(await makeBackupBeside(writing(), { now: now(), maker, reason }));
      } catch (error) {
        fault = { sentence: copySentence(error), at: now().toISOString() };
        throw error;
      }
    },
    isCopyDue: (at) => {
      try {
        return open !== null && !open.readOnly && isCopyDue(open, at);
      } catch {
        // What is wrong with the folder is said when the copy is tried.
        return true;
      }
    },
    copyFault: () => fault,
    ...{ changeCount, remake },
    isClosed: () => isEnded,
    backups: () => listBackups(path).map((one) => entryOf(one, now())),
    async backupsBeside(maker) {
      const list = await listBackupsBeside(path, maker);
      rememberBackup(newestGood(list, now(), open && uidOf(open.sqlite)));
      return list.map((one) => entryOf(one, now()));
    },
    async restore(fileName, restorer) {
      const backup = findBackups(path).find((candidate) => basename(candidate.path) === fileName);
      if (!backup)
        throw new DomainError(
          'not_found',
          `Sikkerhetskopien «${fileName}» finnes ikke i ${backupFolder(path)}.`,
        );
      return putBackupBack(replaced, backup.path, restorer);
    },
    whileClosed(work, options) {
      writing();
      return whileClosed(work, options);
    },
    startNew() {
      if (!canStartNew())
        throw new DomainError(
          'conflict',
          'Fila er ikke skadet. Lukk Dreiepunkt og velg et annet filnavn for å begynne på nytt.',
        );
      if (isMissing()) return attempt(() => create(path, now(), what));
      setAsideDamaged(path, { now: now() });
      attempt(() => create(path, now(), what));
    },
    reopen: () => reopen(),
    close() {
      clearTimeout(resting);
      isEnded = true;
      open?.close();
      open = null;
      failed ??= new DomainError('unavailable', 'Dreiepunkt avsluttes.');
    },
  };
}

/** Nobody wonders which file this is: it is not where it was asked for. */
function movedNotice(asked: string, path: string): string[] {
  return asked === path ? [] : [`Fila er åpnet der den sist ble funnet: ${path}`];
}

/** What opening found beside the file, as sentences for the user. */
function noticesOf({ setAside, missedItsLog }: Workspace): string[] {
  const strangers = setAside.map(
    (name) =>
      `Ved siden av fila lå en logg som ikke hører til den. Den er ikke brukt, men tatt vare på som «${name}».`,
  );
  return missedItsLog
    ? [
        'Fila ser ut til å være en kopi som ble tatt mens den var åpen et annet sted: det som ble skrevet sist, kan mangle. Sammenlign med fila kopien kom fra.',
        ...strangers,
      ]
    : strangers;
}

function entryOf(backup: ListedBackup, now: Date): BackupEntry {
  return {
    fileName: basename(backup.path),
    at: backup.at.toISOString(),
    bytes: backup.bytes,
    isGood: backup.checked,
    isOwn: backup.reason === 'own',
    isFromFuture: backup.at.getTime() > now.getTime(),
  };
}

function copySentence(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `Kopien kunne ikke lages (${what}).`;
}

/** A new file with the adopted plan in it. */
export function create(path: string, now: Date, what: string): Workspace {
  return createWorkspace(path, {
    seed: seedWorkspace,
    now,
    what,
    name: 'Oppvekstplan 2024–2030',
    isDemo: false,
  });
}

/** `ringerike.dreiepunkt` in the user's documents folder. */
export function defaultWorkspacePath(documents: string): string {
  return join(documents, 'ringerike.dreiepunkt');
}

/** The folder a path lies in and its own name, for showing. */
export function pathParts(path: string): { folder: string; fileName: string } {
  return { folder: dirname(path), fileName: basename(path) };
}
