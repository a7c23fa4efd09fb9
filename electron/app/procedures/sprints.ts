import {
  capacityInput,
  capacitySaveInput,
  experimentCreateInput,
  experimentInput,
  experimentSaveInput,
  sprintCardInput,
  sprintCloseInput,
  sprintCommitInput,
  sprintCreateInput,
  sprintInput,
  sprintMeasureInput,
  sprintRankInput,
  sprintSaveInput,
} from '../../contract/sprints.ts';
import { removeCapacity, saveCapacity } from '../../core/services/sprints/capacity.ts';
import { closeSprint, getClosing } from '../../core/services/sprints/close.ts';
import { commitSprint } from '../../core/services/sprints/commit.ts';
import * as experiments from '../../core/services/sprints/experiments.ts';
import { getClosed, getSheet, listSprints } from '../../core/services/sprints/list.ts';
import { rankByRule, rankCard, toggleCard } from '../../core/services/sprints/membership.ts';
import { getPlanning } from '../../core/services/sprints/planning.ts';
import { getRunning } from '../../core/services/sprints/running.ts';
import { createSprint, removeSprint, saveSprint } from '../../core/services/sprints/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const sprintRouter = router({
  list: fileProcedure
    .input(sprintMeasureInput)
    .query(({ ctx, input }) => listSprints(ctx.core, input.measureId)),
  planning: fileProcedure
    .input(sprintMeasureInput)
    .query(({ ctx, input }) => getPlanning(ctx.core, input.measureId)),
  running: fileProcedure
    .input(sprintMeasureInput)
    .query(({ ctx, input }) => getRunning(ctx.core, input.measureId)),
  closing: fileProcedure
    .input(sprintInput)
    .query(({ ctx, input }) => getClosing(ctx.core, input.sprintId)),
  closed: fileProcedure
    .input(sprintInput)
    .query(({ ctx, input }) => getClosed(ctx.core, input.sprintId)),
  sheet: fileProcedure
    .input(sprintInput)
    .query(({ ctx, input }) => getSheet(ctx.core, input.sprintId)),
  create: fileProcedure
    .input(sprintCreateInput)
    .mutation(({ ctx, input }) => createSprint(ctx.core, input)),
  save: fileProcedure
    .input(sprintSaveInput)
    .mutation(({ ctx, input }) => saveSprint(ctx.core, input)),
  remove: fileProcedure
    .input(sprintInput)
    .mutation(({ ctx, input }) => removeSprint(ctx.core, input.sprintId)),
  /** In or out of the sprint that is being planned. */
  planCard: fileProcedure
    .input(sprintCardInput)
    .mutation(({ ctx, input }) => toggleCard(ctx.core, input.cardId, 'planned')),
  /** In or out of the sprint that runs. */
  toggleCard: fileProcedure
    .input(sprintCardInput)
    .mutation(({ ctx, input }) => toggleCard(ctx.core, input.cardId, 'running')),
  rankCard: fileProcedure
    .input(sprintRankInput)
    .mutation(({ ctx, input }) => rankCard(ctx.core, input.cardId, input.before)),
  rankByRule: fileProcedure
    .input(sprintMeasureInput)
    .mutation(({ ctx, input }) => rankByRule(ctx.core, input.measureId)),
  saveCapacity: fileProcedure
    .input(capacitySaveInput)
    .mutation(({ ctx, input }) => saveCapacity(ctx.core, input)),
  removeCapacity: fileProcedure
    .input(capacityInput)
    .mutation(({ ctx, input }) => removeCapacity(ctx.core, input.sprintId, input.who)),
  commit: fileProcedure
    .input(sprintCommitInput)
    .mutation(({ ctx, input }) => commitSprint(ctx.core, input.sprintId, input.revision)),
  close: fileProcedure
    .input(sprintCloseInput)
    .mutation(({ ctx, input }) => closeSprint(ctx.core, input)),
});

export const experimentRouter = router({
  create: fileProcedure
    .input(experimentCreateInput)
    .mutation(({ ctx, input }) => experiments.createExperiment(ctx.core, input)),
  save: fileProcedure
    .input(experimentSaveInput)
    .mutation(({ ctx, input }) => experiments.saveExperiment(ctx.core, input)),
  lock: fileProcedure
    .input(experimentInput)
    .mutation(({ ctx, input }) => experiments.lockExperiment(ctx.core, input.experimentId)),
  remove: fileProcedure
    .input(experimentInput)
    .mutation(({ ctx, input }) => experiments.removeExperiment(ctx.core, input.experimentId)),
});
