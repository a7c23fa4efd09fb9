import {
  checkSaveInput,
  competenceInput,
  competenceSaveInput,
  factorLinkInput,
  factorModifiableInput,
  factorPairInput,
  ladderRemoveInput,
  ladderSaveInput,
  modelCreateInput,
  modelUpdateInput,
  offerCreateInput,
  offerUpdateInput,
} from '../../contract/registers.ts';
import { listChecks, saveCheck } from '../../core/services/registers/checks.ts';
import * as competence from '../../core/services/registers/competence.ts';
import * as factors from '../../core/services/registers/factors.ts';
import { getLadder, removeLadder, saveLadder } from '../../core/services/registers/ladder.ts';
import * as models from '../../core/services/registers/models.ts';
import * as offers from '../../core/services/registers/offers.ts';
import { fileProcedure, router } from '../trpc.ts';

export const modelRouter = router({
  list: fileProcedure.query(({ ctx }) => models.listModels(ctx.core)),
  create: fileProcedure
    .input(modelCreateInput)
    .mutation(({ ctx, input }) => models.createModel(ctx.core, input)),
  update: fileProcedure
    .input(modelUpdateInput)
    .mutation(({ ctx, input }) => models.updateModel(ctx.core, input)),
});

export const offerRouter = router({
  list: fileProcedure.query(({ ctx }) => offers.listOffers(ctx.core)),
  coverage: fileProcedure.query(({ ctx }) => offers.getCoverage(ctx.core)),
  create: fileProcedure
    .input(offerCreateInput)
    .mutation(({ ctx, input }) => offers.createOffer(ctx.core, input)),
  update: fileProcedure
    .input(offerUpdateInput)
    .mutation(({ ctx, input }) => offers.updateOffer(ctx.core, input)),
});

export const factorRouter = router({
  list: fileProcedure.query(({ ctx }) => factors.listFactors(ctx.core)),
  link: fileProcedure
    .input(factorLinkInput)
    .mutation(({ ctx, input }) => factors.linkFactor(ctx.core, input)),
  unlink: fileProcedure
    .input(factorPairInput)
    .mutation(({ ctx, input }) => factors.unlinkFactor(ctx.core, input)),
  setModifiable: fileProcedure
    .input(factorModifiableInput)
    .mutation(({ ctx, input }) => factors.setModifiable(ctx.core, input)),
});

export const competenceRouter = router({
  list: fileProcedure.query(({ ctx }) => competence.listCompetence(ctx.core)),
  save: fileProcedure
    .input(competenceSaveInput)
    .mutation(({ ctx, input }) => competence.saveCompetence(ctx.core, input)),
  remove: fileProcedure
    .input(competenceInput)
    .mutation(({ ctx, input }) => competence.removeCompetence(ctx.core, input)),
});

export const checkRouter = router({
  list: fileProcedure.query(({ ctx }) => listChecks(ctx.core)),
  save: fileProcedure
    .input(checkSaveInput)
    .mutation(({ ctx, input }) => saveCheck(ctx.core, input)),
});

export const ladderRouter = router({
  get: fileProcedure.query(({ ctx }) => getLadder(ctx.core)),
  save: fileProcedure
    .input(ladderSaveInput)
    .mutation(({ ctx, input }) => saveLadder(ctx.core, input)),
  remove: fileProcedure
    .input(ladderRemoveInput)
    .mutation(({ ctx, input }) => removeLadder(ctx.core, input)),
});
