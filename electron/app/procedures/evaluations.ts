import {
  evaluationChoicesInput,
  evaluationCompareInput,
  evaluationCreateInput,
  evaluationInput,
  evaluationListInput,
  evaluationLockInput,
  evaluationUpdateInput,
  evidenceAddInput,
  evidenceRemoveInput,
} from '../../contract/evaluations.ts';
import { promptAnswerInput, promptListInput, promptSkipInput } from '../../contract/prompts.ts';
import {
  voiceAboutInput,
  voiceCreateInput,
  voiceInput,
  voiceUpdateInput,
} from '../../contract/voices.ts';
import { listEvaluationRows } from '../../core/services/evaluations/list.ts';
import { getEvaluationDetail } from '../../core/services/evaluations/read.ts';
import { evaluationChoices } from '../../core/services/evaluations/subjects.ts';
import { getVersion } from '../../core/services/evaluations/versions.ts';
import * as evaluations from '../../core/services/evaluations/write.ts';
import { answerPrompt, listPrompts, skipPrompt } from '../../core/services/prompts/prompts.ts';
import { voiceChoices } from '../../core/services/voices/links.ts';
import { listVoices, voicesAbout } from '../../core/services/voices/read.ts';
import * as voices from '../../core/services/voices/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const evaluationRouter = router({
  list: fileProcedure
    .input(evaluationListInput)
    .query(({ ctx, input }) => listEvaluationRows(ctx.core, input)),
  get: fileProcedure
    .input(evaluationInput)
    .query(({ ctx, input }) => getEvaluationDetail(ctx.core, input.evaluationId)),
  choices: fileProcedure
    .input(evaluationChoicesInput)
    .query(({ ctx, input }) => evaluationChoices(ctx.core, input.measureId)),
  version: fileProcedure
    .input(evaluationCompareInput)
    .query(({ ctx, input }) => getVersion(ctx.core, input.evaluationId, input.number)),
  lock: fileProcedure
    .input(evaluationLockInput)
    .mutation(({ ctx, input }) => evaluations.lockField(ctx.core, input)),
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

export const promptRouter = router({
  list: fileProcedure
    .input(promptListInput)
    .query(({ ctx, input }) => listPrompts(ctx.core, input)),
  answer: fileProcedure
    .input(promptAnswerInput)
    .mutation(({ ctx, input }) => answerPrompt(ctx.core, input)),
  skip: fileProcedure
    .input(promptSkipInput)
    .mutation(({ ctx, input }) => skipPrompt(ctx.core, input)),
});

export const voiceRouter = router({
  list: fileProcedure.query(({ ctx }) => listVoices(ctx.core)),
  choices: fileProcedure.query(({ ctx }) => voiceChoices(ctx.core)),
  about: fileProcedure
    .input(voiceAboutInput)
    .query(({ ctx, input }) => voicesAbout(ctx.core, input)),
  create: fileProcedure
    .input(voiceCreateInput)
    .mutation(({ ctx, input }) => voices.createVoice(ctx.core, input)),
  update: fileProcedure
    .input(voiceUpdateInput)
    .mutation(({ ctx, input }) => voices.updateVoice(ctx.core, input)),
  remove: fileProcedure
    .input(voiceInput)
    .mutation(({ ctx, input }) => voices.removeVoice(ctx.core, input.voiceId)),
});
