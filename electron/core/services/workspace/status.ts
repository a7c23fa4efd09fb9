import { desc } from 'drizzle-orm';
import { writeBeside } from '../../../../db/bulk.ts';
import { step, workspace } from '../../../../db/schema/index.ts';
import { localDate } from '../../../contract/format.ts';
import type { WorkspaceStatus } from '../../../contract/workspace.ts';
import { chooseRole, chosenRole } from './roles.ts';
import { pathParts, type Session } from './session.ts';

/** What the frame shows: the open file, or why it could not be opened and the ways on. */
export function workspaceStatus(
  session: Session,
  host: { now: Date; version: string },
): WorkspaceStatus {
  session.look();
  const failure = session.failure();
  if (failure)
    return {
      state: 'failed',
      code: failure.code,
      sentence: failure.message,
      way: failure.way ?? null,
      path: session.path,
      canRead: session.canRead(),
      canStartNew: session.canStartNew(),
      others: session.others(),
      backups: session.backups(),
    };
  const reader = session.reader();
  const { db, readOnly } = session.workspace();
  const row = db.select().from(workspace).get();
  const last = db.select().from(step).orderBy(desc(step.id)).limit(1).get();
  return {
    state: 'open',
    name: row?.name ?? '',
    ...pathParts(session.path),
    isDemo: row?.isDemo === true,
    ...{ readOnly, reader, notices: session.notices() },
    actor: chosenRole({ workspace: session.workspace() }) ?? '',
    savedAt: last?.at ?? null,
    lastBackup: session.lastBackup(),
    copyFault: session.copyFault(),
    today: localDate(host.now),
    version: host.version,
  };
}

/** Who writes: the role set in this file, else what the host says. */
export function currentActor(session: Session, fallback: string): string {
  return chosenRole({ workspace: session.workspace() }) ?? fallback;
}

/** Sets the role that stands beside every change from now on. */
export function setActor(session: Session, actor: string): void {
  const workspace = session.workspace();
  writeBeside(workspace, () => chooseRole({ workspace }, actor));
  session.sayRole(actor);
}
