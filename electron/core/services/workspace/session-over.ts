import { readOnly } from '../../../../db/errors.ts';
import type { Workspace } from '../../../../db/open.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { Session } from './session.ts';

/** A session over a file the command line has open already; it is never closed from here. */
export function sessionOver(workspace: Workspace): Session {
  const refuse = (): never => {
    throw new DomainError('unavailable', 'Dette gjøres fra appen, ikke mens en kommando kjører.');
  };
  return {
    path: workspace.path,
    workspace: () => workspace,
    failure: () => null,
    look: () => undefined,
    rest: () => undefined,
    notices: () => [],
    others: () => [],
    takeOther: refuse,
    openFound: refuse,
    canStartNew: () => false,
    canRead: () => false,
    reader: () => null,
    refusal: () =>
      workspace.readOnly ? (workspace.refusal?.() ?? readOnly(workspace.path)) : null,
    readAnyway: refuse,
    takeOver: refuse,
    sayRole: () => undefined,
    lastBackup: () => null,
    backup: refuse,
    isCopyDue: () => false,
    copyFault: () => null,
    changeCount: () => 0,
    isClosed: () => false,
    backups: () => [],
    backupsBeside: () => Promise.resolve([]),
    restore: refuse,
    whileClosed: refuse,
    remake: refuse,
    startNew: refuse,
    reopen: refuse,
    close: () => undefined,
  };
}
