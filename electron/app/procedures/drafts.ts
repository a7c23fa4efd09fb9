import { draftDropInput, draftKeepInput } from '../../contract/drafts.ts';
import { dropDraft, keepDraft, listDrafts } from '../../core/services/drafts/drafts.ts';
import { fileProcedure, privacyProcedure, router } from '../trpc.ts';

export const draftRouter = router({
  list: fileProcedure.query(({ ctx }) => listDrafts(ctx.core)),
  // The guard is asked by the service, for the noun the draft is of.
  keep: privacyProcedure
    .input(draftKeepInput)
    .mutation(({ ctx, input }) => keepDraft(ctx.core, input.key, input.body)),
  drop: privacyProcedure
    .input(draftDropInput)
    .mutation(({ ctx, input }) => dropDraft(ctx.core, input.key)),
});
