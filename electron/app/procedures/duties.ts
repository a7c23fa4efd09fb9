import { dutyCreateInput, dutyInput, dutyUpdateInput, wheelInput } from '../../contract/duties.ts';
import { getYearWheel } from '../../core/services/duties/read.ts';
import { createDuty, removeDuty, updateDuty } from '../../core/services/duties/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const dutyRouter = router({
  wheel: fileProcedure
    .input(wheelInput)
    .query(({ ctx, input }) => getYearWheel(ctx.core, input.year)),
  create: fileProcedure
    .input(dutyCreateInput)
    .mutation(({ ctx, input }) => createDuty(ctx.core, input)),
  update: fileProcedure
    .input(dutyUpdateInput)
    .mutation(({ ctx, input }) => updateDuty(ctx.core, input)),
  remove: fileProcedure
    .input(dutyInput)
    .mutation(({ ctx, input }) => removeDuty(ctx.core, input.dutyId)),
});
