import { briefingCreateInput, briefingInput, briefingUpdateInput } from '../../contract/briefings.ts';
import { importInput, importPublishInput } from '../../contract/imports.ts';
import { indicatorInput } from '../../contract/indicators.ts';
import { getBriefing, getBriefingModel, listBriefings } from '../../core/services/briefings/read.ts';
import { createBriefing, removeBriefing, updateBriefing } from '../../core/services/briefings/write.ts';
import { publishImport, republishImport, withdrawImport } from '../../core/services/imports/publish.ts';
import { listImports } from '../../core/services/imports/read.ts';
import { getIndicator, listIndicators } from '../../core/services/indicators/read.ts';
import { fileProcedure, router } from '../trpc.ts';

export const indicatorRouter = router({
  list: fileProcedure.query(({ ctx }) => listIndicators(ctx.core)),
  get: fileProcedure
    .input(indicatorInput)
    .query(({ ctx, input }) => getIndicator(ctx.core, input.indicatorId)),
});

export const importRouter = router({
  list: fileProcedure.query(({ ctx }) => listImports(ctx.core)),
  publish: fileProcedure
    .input(importPublishInput)
    .mutation(({ ctx, input }) => publishImport(ctx.core, ctx.staged.take(input.token), () => ctx.session.backup())),
  withdraw: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => withdrawImport(ctx.core, input.importId)),
  republish: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => republishImport(ctx.core, input.importId)),
});

export const briefingRouter = router({
  list: fileProcedure.query(({ ctx }) => listBriefings(ctx.core)),
  get: fileProcedure.input(briefingInput).query(({ ctx, input }) => getBriefing(ctx.core, input.briefingId)),
  model: fileProcedure
    .input(briefingInput)
    .query(({ ctx, input }) => getBriefingModel(ctx.core, input.briefingId)),
  create: fileProcedure
    .input(briefingCreateInput)
    .mutation(({ ctx, input }) => createBriefing(ctx.core, input)),
  update: fileProcedure
    .input(briefingUpdateInput)
    .mutation(({ ctx, input }) => updateBriefing(ctx.core, input)),
  remove: fileProcedure
    .input(briefingInput)
    .mutation(({ ctx, input }) => removeBriefing(ctx.core, input.briefingId)),
});
