import {
  costSheetCreateInput,
  costSheetInput,
  costSheetSaveInput,
} from '../../contract/cost-sheets.ts';
import { getCostSheet, listCostSheets } from '../../core/services/cost-sheets/read.ts';
import {
  createCostSheet,
  removeCostSheet,
  saveCostSheet,
} from '../../core/services/cost-sheets/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const costSheetRouter = router({
  list: fileProcedure.query(({ ctx }) => listCostSheets(ctx.core)),
  get: fileProcedure
    .input(costSheetInput)
    .query(({ ctx, input }) => getCostSheet(ctx.core, input.sheetId)),
  create: fileProcedure
    .input(costSheetCreateInput)
    .mutation(({ ctx, input }) => createCostSheet(ctx.core, input)),
  save: fileProcedure
    .input(costSheetSaveInput)
    .mutation(({ ctx, input }) => saveCostSheet(ctx.core, input)),
  remove: fileProcedure
    .input(costSheetInput)
    .mutation(({ ctx, input }) => removeCostSheet(ctx.core, input.sheetId)),
});
