import { paperInput } from '../../contract/papers.ts';
import { getPaper } from '../../core/services/papers/read.ts';
import { fileProcedure, router } from '../trpc.ts';

export const paperRouter = router({
  get: fileProcedure.input(paperInput).query(({ ctx, input }) => getPaper(ctx.core, input)),
});
