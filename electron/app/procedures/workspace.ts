import { actorInput, foundFileInput, restoreInput } from '../../contract/workspace.ts';
import { checkFile } from '../../core/services/workspace/check.ts';
import { lastDrill } from '../../core/services/workspace/drill.ts';
import { setActor, workspaceStatus } from '../../core/services/workspace/status.ts';
import { fileProcedure, pathProcedure, procedure, router } from '../trpc.ts';

export const workspaceRouter = router({
  status: procedure.query(({ ctx: { session, host } }) =>
    workspaceStatus(session, { now: host.now(), version: host.version }),
  ),
  setActor: fileProcedure
    .input(actorInput)
    .mutation(({ ctx, input }) => setActor(ctx.session, input.actor)),
  backup: fileProcedure.mutation(({ ctx }) => ctx.session.backup(ctx.workspaceReader)),
  backups: procedure.query(({ ctx }) => ctx.session.backupsBeside(ctx.workspaceReader)),
  lastDrill: fileProcedure.query(({ ctx }) => lastDrill(ctx.core.workspace)),
  check: fileProcedure.query(({ ctx }) =>
    checkFile(ctx.core.workspace, ctx.workspaceReader).then(({ findings }) => findings),
  ),
  restore: procedure
    .meta({ isForReaders: true })
    .input(restoreInput)
    .mutation(({ ctx, input }) => ctx.session.restore(input.fileName, ctx.workspaceReader)),
  takeOther: procedure
    .meta({ isForReaders: true })
    .input(restoreInput)
    .mutation(({ ctx, input }) => ctx.session.takeOther(input.fileName, ctx.workspaceReader)),
  openFound: pathProcedure
    .input(foundFileInput)
    .mutation(({ ctx, input }) => ctx.session.openFound(input.path)),
  /** The window is hidden, or the machine goes to sleep: the file is to be whole by itself. */
  rest: procedure.meta({ isForReaders: true }).mutation(({ ctx }) => ctx.session.rest()),
  startNew: procedure.mutation(({ ctx }) => ctx.session.startNew()),
  reopen: procedure.meta({ isForReaders: true }).mutation(({ ctx }) => ctx.session.reopen()),
  readAnyway: procedure
    .meta({ isForReaders: true })
    .mutation(({ ctx }) => ctx.session.readAnyway()),
  takeOver: procedure.meta({ isForReaders: true }).mutation(({ ctx }) => ctx.session.takeOver()),
});
