import {
  comparisonInput,
  comparisonResetInput,
  comparisonSaveInput,
  kostraGroupRemoveInput,
  kostraGroupSaveInput,
} from '../../contract/comparisons.ts';
import { indicatorInput } from '../../contract/indicators.ts';
import {
  breakRemoveInput,
  breakSaveInput,
  indicatorCreateInput,
  indicatorFormInput,
  indicatorRemoveInput,
  indicatorUpdateInput,
} from '../../contract/register.ts';
import { comparisonChoices } from '../../core/services/comparisons/read.ts';
import * as comparisons from '../../core/services/comparisons/write.ts';
import { indicatorForm, indicatorFormChoices } from '../../core/services/indicators/form.ts';
import { getIndicator, listIndicators } from '../../core/services/indicators/read.ts';
import * as indicators from '../../core/services/indicators/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const indicatorRouter = router({
  list: fileProcedure.query(({ ctx }) => listIndicators(ctx.core)),
  get: fileProcedure
    .input(indicatorInput)
    .query(({ ctx, input }) => getIndicator(ctx.core, input.indicatorId)),
  form: fileProcedure
    .input(indicatorFormInput)
    .query(({ ctx, input }) => indicatorForm(ctx.core, input.indicatorId)),
  formChoices: fileProcedure.query(({ ctx }) => indicatorFormChoices(ctx.core)),
  create: fileProcedure
    .input(indicatorCreateInput)
    .mutation(({ ctx, input }) => indicators.createIndicator(ctx.core, input)),
  update: fileProcedure
    .input(indicatorUpdateInput)
    .mutation(({ ctx, input }) => indicators.updateIndicator(ctx.core, input)),
  remove: fileProcedure
    .input(indicatorRemoveInput)
    .mutation(({ ctx, input }) => indicators.removeIndicator(ctx.core, input)),
  saveBreak: fileProcedure
    .input(breakSaveInput)
    .mutation(({ ctx, input }) => indicators.saveBreak(ctx.core, input)),
  removeBreak: fileProcedure
    .input(breakRemoveInput)
    .mutation(({ ctx, input }) => indicators.removeBreak(ctx.core, input)),
});

export const comparisonRouter = router({
  get: fileProcedure
    .input(comparisonInput)
    .query(({ ctx, input }) => comparisonChoices(ctx.core, input.indicatorId)),
  save: fileProcedure
    .input(comparisonSaveInput)
    .mutation(({ ctx, input }) => comparisons.saveComparison(ctx.core, input)),
  reset: fileProcedure
    .input(comparisonResetInput)
    .mutation(({ ctx, input }) => comparisons.resetComparison(ctx.core, input)),
  saveGroup: fileProcedure
    .input(kostraGroupSaveInput)
    .mutation(({ ctx, input }) => comparisons.saveKostraGroup(ctx.core, input)),
  removeGroup: fileProcedure
    .input(kostraGroupRemoveInput)
    .mutation(({ ctx, input }) => comparisons.removeKostraGroup(ctx.core, input)),
});
