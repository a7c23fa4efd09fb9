import {
  cardCreateInput,
  cardInput,
  cardMoveInput,
  cardUpdateInput,
} from '../../contract/cards.ts';
import {
  evaluationCreateInput,
  evaluationInput,
  evaluationUpdateInput,
  evidenceAddInput,
  evidenceRemoveInput,
} from '../../contract/evaluations.ts';
import { measureInput } from '../../contract/measures.ts';
import { getBoard } from '../../core/services/cards/read.ts';
import { archiveCard, createCard, moveCard, updateCard } from '../../core/services/cards/write.ts';
import { getEvaluationDetail, listEvaluations } from '../../core/services/evaluations/read.ts';
import * as evaluations from '../../core/services/evaluations/write.ts';
import { historyState, redoStep, undoStep } from '../../core/services/history/history.ts';
import { fileProcedure, router } from '../trpc.ts';

export const boardRouter = router({
  get: fileProcedure
    .input(measureInput)
    .query(({ ctx, input }) => getBoard(ctx.core, input.measureId)),
});

export const cardRouter = router({
  create: fileProcedure
    .input(cardCreateInput)
    .mutation(({ ctx, input }) => createCard(ctx.core, input)),
  update: fileProcedure
    .input(cardUpdateInput)
    .mutation(({ ctx, input }) => updateCard(ctx.core, input)),
  move: fileProcedure.input(cardMoveInput).mutation(({ ctx, input }) => moveCard(ctx.core, input)),
  archive: fileProcedure
    .input(cardInput)
    .mutation(({ ctx, input }) => archiveCard(ctx.core, input.cardId)),
});

export const evaluationRouter = router({
  list: fileProcedure.query(({ ctx }) => listEvaluations(ctx.core)),
  get: fileProcedure
    .input(evaluationInput)
    .query(({ ctx, input }) => getEvaluationDetail(ctx.core, input.evaluationId)),
  create: fileProcedure
    .input(evaluationCreateInput)
    .mutation(({ ctx, input }) => evaluations.createEvaluation(ctx.core, input)),
  update: fileProcedure
    .input(evaluationUpdateInput)
    .mutation(({ ctx, input }) => evaluations.updateEvaluation(ctx.core, input)),
  addEvidence: fileProcedure
    .input(evidenceAddInput)
    .mutation(({ ctx, input }) => evaluations.addEvidence(ctx.core, input)),
  removeEvidence: fileProcedure
    .input(evidenceRemoveInput)
    .mutation(({ ctx, input }) => evaluations.removeEvidence(ctx.core, input)),
  finish: fileProcedure
    .input(evaluationInput)
    .mutation(({ ctx, input }) => evaluations.finishEvaluation(ctx.core, input.evaluationId)),
  reopen: fileProcedure
    .input(evaluationInput)
    .mutation(({ ctx, input }) => evaluations.reopenEvaluation(ctx.core, input.evaluationId)),
  remove: fileProcedure
    .input(evaluationInput)
    .mutation(({ ctx, input }) => evaluations.removeEvaluation(ctx.core, input.evaluationId)),
});

export const historyRouter = router({
  state: fileProcedure.query(({ ctx }) => historyState(ctx.core)),
  undo: fileProcedure.mutation(({ ctx }) => undoStep(ctx.core)),
  redo: fileProcedure.mutation(({ ctx }) => redoStep(ctx.core)),
});
