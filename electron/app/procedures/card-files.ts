import { cardFilePreviewInput, cardFilePublishInput } from '../../contract/card-files.ts';
import { publishCards } from '../../core/services/card-files/publish.ts';
import { previewCards } from '../../core/services/card-files/stage.ts';
import { fileProcedure, router } from '../trpc.ts';

/** Files of cards come in under /files/cards and wait there; what becomes of them is said here. */
export const cardFileRouter = router({
  preview: fileProcedure
    .input(cardFilePreviewInput)
    .query(({ ctx, input }) =>
      previewCards(ctx.core, ctx.stagedCards.take(input.token), input.measureId),
    ),
  publish: fileProcedure
    .input(cardFilePublishInput)
    .mutation(({ ctx, input: { token, ...choice } }) =>
      publishCards(ctx.core, ctx.stagedCards.take(token), choice),
    ),
});
