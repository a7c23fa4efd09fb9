import * as contract from '../../contract/templates.ts';
import { getTemplate, listTemplates } from '../../core/services/templates/read.ts';
import * as templates from '../../core/services/templates/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const templateRouter = router({
  list: fileProcedure
    .input(contract.templateListInput)
    .query(({ ctx, input }) => listTemplates(ctx.core, input)),
  get: fileProcedure
    .input(contract.templateInput)
    .query(({ ctx, input }) => getTemplate(ctx.core, input.templateId)),
  create: fileProcedure
    .input(contract.templateCreateInput)
    .mutation(({ ctx, input }) => templates.createTemplate(ctx.core, input)),
  update: fileProcedure
    .input(contract.templateUpdateInput)
    .mutation(({ ctx, input }) => templates.updateTemplate(ctx.core, input)),
  remove: fileProcedure
    .input(contract.templateInput)
    .mutation(({ ctx, input }) => templates.removeTemplate(ctx.core, input.templateId)),
  import: fileProcedure
    .input(contract.templateImportInput)
    .mutation(({ ctx, input }) => templates.importTemplate(ctx.core, input.text)),
  fromCard: fileProcedure
    .input(contract.templateFromCardInput)
    .mutation(({ ctx, input }) => templates.templateFromCard(ctx.core, input)),
  makeCard: fileProcedure
    .input(contract.templateUseInput)
    .mutation(({ ctx, input }) => templates.makeFromTemplate(ctx.core, input)),
  applyBoard: fileProcedure
    .input(contract.templateApplyInput)
    .mutation(({ ctx, input }) => templates.applyBoardTemplate(ctx.core, input)),
});
