import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
import { createWorkspace, openWorkspace, type Workspace } from '../../../../db/open.ts';
import { seedWorkspace } from '../../../../db/seed.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { BackupEntry } from '../../../contract/workspace.ts';

export interface SessionOptions {
  now: () => Date;
  /** Which host holds the file, for the lock. */
  what: string;
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
export function openSession(path: string, { now, what }: SessionOptions): Session {
  let open: Workspace | null = null;
  let failed: DomainError | null = null;
  let newest: { at: string; fileName: string } | null = null;

  const rememberBackup = () => {
    const good = newestGoodBackup(path);
    newest = good ? { at: good.at.toISOString(), fileName: basename(good.path) } : null;
  };
  const attempt = (work: () => Workspace) => {
    try {
      open = work();
      failed = null;
      if (!open.readOnly) dailyBackup(open, { now: now() });
      rememberBackup();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      failed = error;
      open?.close();
      open = null;
    }
  };
  const reopen = () => {
    open?.close();
    attempt(() =>
      existsSync(path) ? openWorkspace(path, { now: now(), what }) : create(path, now(), what),
    );
  };
  const workspace = () => {
    if (open) return open;
    throw (
      failed ?? new DomainError('unavailable', 'Arbeidsfila er lukket. Start Dreiepunkt på nytt.')
    );
  };

  reopen();
  return {
    path,
    workspace,
    failure: () => failed,
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
