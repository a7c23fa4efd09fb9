import {
  deliverableAddInput,
  deliverableInput,
  deliverableUpdateInput,
} from '../../contract/deliverables.ts';
import { leaderInput, measureInput, ownerInput, statusInput } from '../../contract/measures.ts';
import {
  participantAddInput,
  participantInput,
  participantUpdateInput,
} from '../../contract/participants.ts';
import { riskAddInput, riskInput, riskUpdateInput } from '../../contract/risks.ts';
import {
  stageGoalAddInput,
  stageGoalInput,
  stageGoalUpdateInput,
} from '../../contract/stage-goals.ts';
import { gateInput, stagePlanInput, stageTestInput } from '../../contract/stages.ts';
import { listDeliverables } from '../../core/services/deliverables/read.ts';
import * as deliverables from '../../core/services/deliverables/write.ts';
import { getMeasure, listMeasures } from '../../core/services/measures/read.ts';
import { setLeader, setOwner, updateStatus } from '../../core/services/measures/write.ts';
import { getParticipation } from '../../core/services/participants/read.ts';
import * as participants from '../../core/services/participants/write.ts';
import { listRisks } from '../../core/services/risks/read.ts';
import * as risks from '../../core/services/risks/write.ts';
import { listStageGoals } from '../../core/services/stage-goals/read.ts';
import * as stageGoals from '../../core/services/stage-goals/write.ts';
import { listStages } from '../../core/services/stages/read.ts';
import * as stages from '../../core/services/stages/write.ts';
import { fileProcedure, router } from '../trpc.ts';

/** A read of what one measure has. */
const ofMeasure = fileProcedure.input(measureInput);

export const measureRouter = router({
  list: fileProcedure.query(({ ctx }) => listMeasures(ctx.core)),
  get: ofMeasure.query(({ ctx, input }) => getMeasure(ctx.core, input.measureId)),
  updateStatus: fileProcedure
    .input(statusInput)
    .mutation(({ ctx, input }) => updateStatus(ctx.core, input)),
  setLeader: fileProcedure
    .input(leaderInput)
    .mutation(({ ctx, input }) => setLeader(ctx.core, input)),
  setOwner: fileProcedure.input(ownerInput).mutation(({ ctx, input }) => setOwner(ctx.core, input)),
});

export const stageRouter = router({
  list: ofMeasure.query(({ ctx, input }) => listStages(ctx.core, input.measureId)),
  setTest: fileProcedure
    .input(stageTestInput)
    .mutation(({ ctx, input }) => stages.setStageTest(ctx.core, input)),
  plan: fileProcedure
    .input(stagePlanInput)
    .mutation(({ ctx, input }) => stages.planStage(ctx.core, input)),
  setGate: fileProcedure
    .input(gateInput)
    .mutation(({ ctx, input }) => stages.setGate(ctx.core, input)),
});

export const stageGoalRouter = router({
  list: ofMeasure.query(({ ctx, input }) => listStageGoals(ctx.core, input.measureId)),
  add: fileProcedure
    .input(stageGoalAddInput)
    .mutation(({ ctx, input }) => stageGoals.addStageGoal(ctx.core, input)),
  update: fileProcedure
    .input(stageGoalUpdateInput)
    .mutation(({ ctx, input }) => stageGoals.updateStageGoal(ctx.core, input)),
  remove: fileProcedure
    .input(stageGoalInput)
    .mutation(({ ctx, input }) => stageGoals.removeStageGoal(ctx.core, input.goalId)),
});

export const deliverableRouter = router({
  list: ofMeasure.query(({ ctx, input }) => listDeliverables(ctx.core, input.measureId)),
  add: fileProcedure
    .input(deliverableAddInput)
    .mutation(({ ctx, input }) => deliverables.addDeliverable(ctx.core, input)),
  update: fileProcedure
    .input(deliverableUpdateInput)
    .mutation(({ ctx, input }) => deliverables.updateDeliverable(ctx.core, input)),
  remove: fileProcedure
    .input(deliverableInput)
    .mutation(({ ctx, input }) => deliverables.removeDeliverable(ctx.core, input.deliverableId)),
});

export const riskRouter = router({
  list: ofMeasure.query(({ ctx, input }) => listRisks(ctx.core, input.measureId)),
  add: fileProcedure
    .input(riskAddInput)
    .mutation(({ ctx, input }) => risks.addRisk(ctx.core, input)),
  update: fileProcedure
    .input(riskUpdateInput)
    .mutation(({ ctx, input }) => risks.updateRisk(ctx.core, input)),
  remove: fileProcedure
    .input(riskInput)
    .mutation(({ ctx, input }) => risks.removeRisk(ctx.core, input.riskId)),
});

export const participantRouter = router({
  list: ofMeasure.query(({ ctx, input }) => getParticipation(ctx.core, input.measureId)),
  add: fileProcedure
    .input(participantAddInput)
    .mutation(({ ctx, input }) => participants.addParticipant(ctx.core, input)),
  update: fileProcedure
    .input(participantUpdateInput)
    .mutation(({ ctx, input }) => participants.updateParticipant(ctx.core, input)),
  remove: fileProcedure
    .input(participantInput)
    .mutation(({ ctx, input }) => participants.removeParticipant(ctx.core, input.participantId)),
});
