import { searchInput, type SearchReply } from '../../contract/search.ts';
import { findEverywhere } from '../../core/services/search/find.ts';
import { indexProgress } from '../../core/services/search/refresh.ts';
import { fileProcedure, router } from '../trpc.ts';

export const searchRouter = router({
  find: fileProcedure.input(searchInput).query(({ ctx, input }): SearchReply => {
    const answer = findEverywhere(ctx.core, input.text);
    return { ...answer, indexing: indexProgress(ctx.core.workspace) };
  }),
});
