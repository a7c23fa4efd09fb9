import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import {
  backupFolder,
  dailyBackup,
  listBackups,
  makeBackup,
  newestGoodBackup,
  restoreBackup,
  setAsideDamaged,
} from '../../../../db/backup.ts';
import { makeBackupBeside, type LookThrough } from '../../../../db/backup-beside.ts';
import { readOnly } from '../../../../db/errors.ts';
import { createWorkspace, openWorkspace, type Workspace } from '../../../../db/open.ts';
import { setting } from '../../../../db/schema/index.ts';
import { seedWorkspace } from '../../../../db/seed.ts';
import { DomainError } from '../../../contract/errors.ts';
import { actorSetting, type BackupEntry, type ReaderStatus } from '../../../contract/workspace.ts';
import { readInstead, type Reader } from './reading.ts';

export interface SessionOptions {
  now: () => Date;
  /** Which host holds the file, for the lock. */
  what: string;
  /** Milliseconds that only go forward, for how long a writer has been silent. */
  elapsed?: () => number;
}

/**
 * The one open file of a host. It may fail to open; then it holds the failure until something helps,
 * and every use of the file answers with it instead of waiting.
 */
export interface Session {
  readonly path: string;
  /** The open file. Throws the failure while there is one. */
  workspace(): Workspace;
  failure(): DomainError | null;
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
  backup(): { at: string; fileName: string };
  /** As `backup`, while other calls are answered; `look` reads the copy in another thread. */
  backupBeside(look: LookThrough): Promise<{ at: string; fileName: string }>;
  backups(): BackupEntry[];
  /** Puts a checked backup in place; the present file is kept under another name. */
  restore(fileName: string): { aside: string | null };
  /** Sets a damaged file aside and begins a new one. Only while the file failed to open. */
  startNew(): void;
  /** Tries again after a failure. */
  reopen(): void;
  close(): void;
}

/** Opens `path`, making a new workspace with the adopted plan when nothing is there. */
export function openSession(
  path: string,
  { now, what, elapsed = () => performance.now() }: SessionOptions,
): Session {
  let open: Workspace | null = null;
  let reader: Reader | null = null;
  let failed: DomainError | null = null;
  let newest: { at: string; fileName: string } | null = null;

  const rememberBackup = () => {
    const good = newestGoodBackup(path);
    newest = good ? { at: good.at.toISOString(), fileName: basename(good.path) } : null;
  };
  const attempt = (work: () => Workspace) => {
    reader = null;
    try {
      open = work();
      failed = null;
      open.owner?.setRole(roleIn(open));
      if (!open.readOnly) dailyBackup(open, { now: now() });
      rememberBackup();
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
  const reopen = () => {
    open?.close();
    attempt(() =>
      existsSync(path) ? openWorkspace(path, { now: now(), what }) : create(path, now(), what),
    );
  };
  const workspace = () => {
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

  reopen();
  return {
    path,
    workspace,
    failure: () => failed,
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
    backup() {
      const made = makeBackup(workspace(), { now: now() });
      newest = { at: made.at.toISOString(), fileName: basename(made.path) };
      return newest;
    },
    async backupBeside(look) {
      const made = await makeBackupBeside(workspace(), { now: now(), look });
      newest = { at: made.at.toISOString(), fileName: basename(made.path) };
      return newest;
    },
    backups: () =>
      listBackups(path).map((backup) => ({
        fileName: basename(backup.path),
        at: backup.at.toISOString(),
        bytes: backup.bytes,
        isGood: backup.checked,
      })),
    restore(fileName) {
      const backup = listBackups(path).find((candidate) => basename(candidate.path) === fileName);
      if (!backup)
        throw new DomainError(
          'not_found',
          `Sikkerhetskopien «${fileName}» finnes ikke i ${backupFolder(path)}.`,
        );
      open?.close();
      open = null;
      try {
        return restoreBackup(path, backup.path, { now: now() });
      } finally {
        reopen();
      }
    },
    startNew() {
      if (failed?.code !== 'damaged_file' && failed?.code !== 'validation')
        throw new DomainError(
          'conflict',
          'Fila er ikke skadet. Lukk Dreiepunkt og velg et annet filnavn for å begynne på nytt.',
        );
      setAsideDamaged(path, { now: now() });
      reopen();
    },
    reopen,
    close() {
      open?.close();
      open = null;
      failed ??= new DomainError('unavailable', 'Dreiepunkt avsluttes.');
    },
  };
}

/** A session over a file the command line has open already; it is never closed from here. */
export function sessionOver(workspace: Workspace): Session {
  const refuse = (): never => {
    throw new DomainError('unavailable', 'Dette gjøres fra appen, ikke mens en kommando kjører.');
  };
  return {
    path: workspace.path,
    workspace: () => workspace,
    failure: () => null,
    canRead: () => false,
    reader: () => null,
    refusal: () =>
      workspace.readOnly ? (workspace.refusal?.() ?? readOnly(workspace.path)) : null,
    readAnyway: refuse,
    takeOver: refuse,
    sayRole: () => undefined,
    lastBackup: () => null,
    backup: refuse,
    backupBeside: refuse,
    backups: () => [],
    restore: refuse,
    startNew: refuse,
    reopen: refuse,
    close: () => undefined,
  };
}

/** The role set in a file; null while nobody has said who writes. */
function roleIn({ db }: Workspace): string | null {
  return db.select().from(setting).where(eq(setting.key, actorSetting)).get()?.value ?? null;
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
