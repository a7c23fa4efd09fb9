import { z } from 'zod';
import { strikeInput, strikeLeftInput, strikeTarget } from '../../contract/strikes.ts';
import {
  copiesLeft,
  previewStrike,
  strikeInCopies,
  strikeText,
} from '../../core/services/strikes/strikes.ts';
import { strikableTexts, strikeSubjects } from '../../core/services/strikes/texts.ts';
import { fileProcedure, router } from '../trpc.ts';

export const strikeRouter = router({
  texts: fileProcedure
    .input(z.object({ subject: z.enum(strikeSubjects), id: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => strikableTexts(ctx.core, input)),
  preview: fileProcedure
    .input(strikeTarget)
    .query(({ ctx, input }) => previewStrike(ctx.core, input, ctx.workspaceReader)),
  copiesLeft: fileProcedure.query(({ ctx }) => copiesLeft(ctx.core, ctx.workspaceReader)),
  text: fileProcedure
    .input(strikeInput)
    .mutation(({ ctx, input }) => strikeText(ctx.core, input, ctx.session, ctx.workspaceReader)),
  inCopies: fileProcedure
    .input(strikeLeftInput)
    .mutation(({ ctx, input }) => strikeInCopies(ctx.core, input.copies, ctx.workspaceReader)),
});
