import {
  briefingCreateInput,
  briefingInput,
  briefingUpdateInput,
  lookInput,
  snapshotInput,
} from '../../contract/briefings.ts';
import { getLook, setLook } from '../../core/services/briefings/look.ts';
import {
  getBriefing,
  getBriefingModel,
  listBriefings,
} from '../../core/services/briefings/read.ts';
import { getSnapshot, takeSnapshot } from '../../core/services/briefings/snapshots.ts';
import {
  createBriefing,
  removeBriefing,
  updateBriefing,
} from '../../core/services/briefings/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const briefingRouter = router({
  list: fileProcedure.query(({ ctx }) => listBriefings(ctx.core)),
  get: fileProcedure
    .input(briefingInput)
    .query(({ ctx, input }) => getBriefing(ctx.core, input.briefingId)),
  model: fileProcedure
    .input(briefingInput)
    .query(({ ctx, input }) => getBriefingModel(ctx.core, input.briefingId)),
  snapshot: fileProcedure
    .input(snapshotInput)
    .query(({ ctx, input }) => getSnapshot(ctx.core, input.number)),
  freeze: fileProcedure
    .input(briefingInput)
    .mutation(({ ctx, input }) => takeSnapshot(ctx.core, input.briefingId)),
  look: fileProcedure.query(({ ctx }) => getLook(ctx.core)),
  setLook: fileProcedure.input(lookInput).mutation(({ ctx, input }) => setLook(ctx.core, input)),
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
