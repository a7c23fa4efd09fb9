import { pageFaultInput } from '../../contract/app-log.ts';
import { procedure, router } from '../trpc.ts';

const reportedLines = 60;
/** Faults of pages that are written in a minute; a page that fails at every turn must not fill the log. */
const mostInMinute = 30;
const minuteMs = 60_000;
const written: number[] = [];

export const appLogRouter = router({
  page: procedure.input(pageFaultInput).mutation(({ ctx, input }) => {
    const now = ctx.host.now().getTime();
    while (written.length > 0 && now - (written[0] ?? 0) > minuteMs) written.shift();
    if (written.length >= mostInMinute) return;
    written.push(now);
    const { what, screen, frames } = input;
    ctx.journal.write({ kind: 'page', where: screen, what, stack: ctx.journal.mapped(frames) });
  }),
  report: procedure.query(({ ctx }) => ({
    ...{ version: ctx.host.version, machine: ctx.journal.machine, folder: ctx.journal.folder },
    lines: ctx.journal.newest(reportedLines),
  })),
});
