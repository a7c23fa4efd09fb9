import { gapAcceptInput, gapInput } from '../../contract/gaps.ts';
import { listGaps } from '../../core/services/gaps/read.ts';
import { acceptGap, reopenGap } from '../../core/services/gaps/write.ts';
import { getChain } from '../../core/services/thread/read.ts';
import { fileProcedure, router } from '../trpc.ts';

export const gapRouter = router({
  list: fileProcedure.query(({ ctx }) => listGaps(ctx.core)),
  accept: fileProcedure
    .input(gapAcceptInput)
    .mutation(({ ctx, input }) => acceptGap(ctx.core, input)),
  reopen: fileProcedure.input(gapInput).mutation(({ ctx, input }) => reopenGap(ctx.core, input)),
});

export const threadRouter = router({ get: fileProcedure.query(({ ctx }) => getChain(ctx.core)) });
