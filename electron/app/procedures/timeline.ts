import {
  milestoneAddInput,
  milestoneInput,
  milestoneUpdateInput,
  waveAddInput,
  waveInput,
  waveUpdateInput,
} from '../../contract/timeline.ts';
import * as milestones from '../../core/services/milestones/write.ts';
import { getTimeline } from '../../core/services/timeline/read.ts';
import * as waves from '../../core/services/waves/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const timelineRouter = router({
  get: fileProcedure.query(({ ctx }) => getTimeline(ctx.core)),
});

export const milestoneRouter = router({
  add: fileProcedure
    .input(milestoneAddInput)
    .mutation(({ ctx, input }) => milestones.addMilestone(ctx.core, input)),
  update: fileProcedure
    .input(milestoneUpdateInput)
    .mutation(({ ctx, input }) => milestones.updateMilestone(ctx.core, input)),
  remove: fileProcedure
    .input(milestoneInput)
    .mutation(({ ctx, input }) => milestones.removeMilestone(ctx.core, input.milestoneId)),
});

export const waveRouter = router({
  add: fileProcedure
    .input(waveAddInput)
    .mutation(({ ctx, input }) => waves.addWave(ctx.core, input)),
  update: fileProcedure
    .input(waveUpdateInput)
    .mutation(({ ctx, input }) => waves.updateWave(ctx.core, input)),
  remove: fileProcedure
    .input(waveInput)
    .mutation(({ ctx, input }) => waves.removeWave(ctx.core, input.waveId)),
});
