import { z } from 'zod';
import { strikeInput, strikeLeftInput, strikeTarget } from '../../contract/strikes.ts';
import {
  copiesLeft,
  previewStrike,
  strikeInCopies,
  strikeText,
  type WhileClosed,
} from '../../core/services/strikes/strikes.ts';
import { strikableTexts, strikeSubjects } from '../../core/services/strikes/texts.ts';
import { fileProcedure, router } from '../trpc.ts';
import type { AppContext } from '../trpc.ts';

const closing =
  ({ session }: AppContext): WhileClosed =>
  (work) =>
    session.whileClosed(work);

export const strikeRouter = router({
  texts: fileProcedure
    .input(z.object({ subject: z.enum(strikeSubjects), id: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => strikableTexts(ctx.core, input)),
  preview: fileProcedure
    .input(strikeTarget)
    .query(({ ctx, input }) => previewStrike(ctx.core, input)),
  copiesLeft: fileProcedure.query(({ ctx }) => copiesLeft(ctx.core)),
  text: fileProcedure
    .input(strikeInput)
    .mutation(({ ctx, input }) => strikeText(ctx.core, input, closing(ctx))),
  inCopies: fileProcedure
    .input(strikeLeftInput)
    .mutation(({ ctx, input }) => strikeInCopies(ctx.core, input.copies, closing(ctx))),
});
