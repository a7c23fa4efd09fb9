import {
  briefingCreateInput,
  briefingInput,
  briefingUpdateInput,
  lookInput,
  modelInput,
  outcomeInput,
  snapshotInput,
} from '../../contract/briefings.ts';
import { removedFrom, versionOf } from '../../core/services/briefings/public.ts';
import { registerOutcome } from '../../core/services/briefings/outcome.ts';
import { getLook, setLook } from '../../core/services/briefings/look.ts';
import {
  getBriefing,
  getBriefingModel,
  listBriefings,
} from '../../core/services/briefings/read.ts';
import {
  getSnapshot,
  snapshotDetail,
  takeSnapshot,
} from '../../core/services/briefings/snapshots.ts';
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
    .input(modelInput)
    .query(({ ctx, input }) =>
      versionOf(getBriefingModel(ctx.core, input.briefingId), input.version),
    ),
  snapshot: fileProcedure
    .input(snapshotInput)
    .query(({ ctx, input }) => versionOf(getSnapshot(ctx.core, input.number), input.version)),
  snapshotDetail: fileProcedure
    .input(snapshotInput)
    .query(({ ctx, input }) => snapshotDetail(ctx.core, input.number)),
  removed: fileProcedure
    .input(briefingInput)
    .query(({ ctx, input }) => removedFrom(getBriefingModel(ctx.core, input.briefingId))),
  freeze: fileProcedure
    .input(briefingInput)
    .mutation(({ ctx, input }) => takeSnapshot(ctx.core, input.briefingId)),
  register: fileProcedure
    .input(outcomeInput)
    .mutation(({ ctx, input }) => registerOutcome(ctx.core, input)),
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
