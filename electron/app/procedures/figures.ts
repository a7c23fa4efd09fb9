import { z } from 'zod';
import { listFetches } from '../../core/services/fetches/fetches.ts';
import {
  briefingCreateInput,
  briefingInput,
  briefingUpdateInput,
} from '../../contract/briefings.ts';
import { importInput, importPublishInput } from '../../contract/imports.ts';
import { id } from '../../contract/fields.ts';
import { importMapInput } from '../../contract/mapping.ts';
import { indicatorInput } from '../../contract/indicators.ts';
import {
  getBriefing,
  getBriefingModel,
  listBriefings,
} from '../../core/services/briefings/read.ts';
import {
  createBriefing,
  removeBriefing,
  updateBriefing,
} from '../../core/services/briefings/write.ts';
import {
  publishImport,
  republishImport,
  withdrawImport,
} from '../../core/services/imports/publish.ts';
import { listProfiles, removeProfile } from '../../core/services/imports/profiles.ts';
import { previewImport, stageMapped } from '../../core/services/imports/stage.ts';
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
    .mutation(({ ctx, input }) =>
      publishImport(ctx.core, ctx.staged.take(input.token), () => ctx.session.backup()),
    ),
  map: fileProcedure.input(importMapInput).mutation(({ ctx, input }) => {
    const { token, mapping, name } = input;
    const staged = stageMapped(ctx.core, ctx.staged.unmapped(token), mapping, name);
    ctx.staged.put(staged);
    return previewImport(ctx.core, staged);
  }),
  profiles: fileProcedure.query(({ ctx }) => listProfiles(ctx.core)),
  removeProfile: fileProcedure
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => removeProfile(ctx.core, input.id)),
  withdraw: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => withdrawImport(ctx.core, input.importId)),
  republish: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => republishImport(ctx.core, input.importId)),
});

export const fetchRouter = router({
  list: fileProcedure.query(({ ctx }) => listFetches(ctx.core)),
});

export const briefingRouter = router({
  list: fileProcedure.query(({ ctx }) => listBriefings(ctx.core)),
  get: fileProcedure
    .input(briefingInput)
    .query(({ ctx, input }) => getBriefing(ctx.core, input.briefingId)),
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
