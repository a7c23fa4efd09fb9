import { searchInput } from '../../contract/search.ts';
import { findEverywhere } from '../../core/services/search/find.ts';
import { fileProcedure, router } from '../trpc.ts';

export const searchRouter = router({
  find: fileProcedure
    .input(searchInput)
    .query(({ ctx, input }) => findEverywhere(ctx.core, input.text)),
});
