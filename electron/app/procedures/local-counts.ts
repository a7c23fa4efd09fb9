import {
  localCountInput,
  localCountListInput,
  localCountRemoveInput,
  localCountSaveInput,
} from '../../contract/local-counts.ts';
import { getLocalCount, listLocalCounts } from '../../core/services/local-counts/read.ts';
import { removeLocalCount, saveLocalCount } from '../../core/services/local-counts/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const localCountRouter = router({
  list: fileProcedure
    .input(localCountListInput)
    .query(({ ctx, input }) => listLocalCounts(ctx.core, input)),
  get: fileProcedure
    .input(localCountInput)
    .query(({ ctx, input }) => getLocalCount(ctx.core, input.countId)),
  save: fileProcedure
    .input(localCountSaveInput)
    .mutation(({ ctx, input }) => saveLocalCount(ctx.core, input)),
  remove: fileProcedure
    .input(localCountRemoveInput)
    .mutation(({ ctx, input }) => removeLocalCount(ctx.core, input)),
});
