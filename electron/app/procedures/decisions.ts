import {
  decisionCreateInput,
  decisionInput,
  decisionUpdateInput,
  followUpInput,
} from '../../contract/decisions.ts';
import {
  requestAnswerInput,
  requestCreateInput,
  requestInput,
  requestUpdateInput,
} from '../../contract/requests.ts';
import { getDecision, listDecisions } from '../../core/services/decisions/read.ts';
import * as decisions from '../../core/services/decisions/write.ts';
import { listRequests } from '../../core/services/requests/read.ts';
import * as requests from '../../core/services/requests/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const decisionRouter = router({
  list: fileProcedure.query(({ ctx }) => listDecisions(ctx.core)),
  get: fileProcedure
    .input(decisionInput)
    .query(({ ctx, input }) => getDecision(ctx.core, input.decisionId)),
  create: fileProcedure
    .input(decisionCreateInput)
    .mutation(({ ctx, input }) => decisions.createDecision(ctx.core, input)),
  update: fileProcedure
    .input(decisionUpdateInput)
    .mutation(({ ctx, input }) => decisions.updateDecision(ctx.core, input)),
  followUp: fileProcedure
    .input(followUpInput)
    .mutation(({ ctx, input }) => decisions.followUpDecision(ctx.core, input)),
  reopen: fileProcedure
    .input(decisionInput)
    .mutation(({ ctx, input }) => decisions.reopenDecision(ctx.core, input.decisionId)),
  remove: fileProcedure
    .input(decisionInput)
    .mutation(({ ctx, input }) => decisions.removeDecision(ctx.core, input.decisionId)),
});

export const requestRouter = router({
  list: fileProcedure.query(({ ctx }) => listRequests(ctx.core)),
  create: fileProcedure
    .input(requestCreateInput)
    .mutation(({ ctx, input }) => requests.createRequest(ctx.core, input)),
  update: fileProcedure
    .input(requestUpdateInput)
    .mutation(({ ctx, input }) => requests.updateRequest(ctx.core, input)),
  answer: fileProcedure
    .input(requestAnswerInput)
    .mutation(({ ctx, input }) => requests.answerRequest(ctx.core, input)),
  remove: fileProcedure
    .input(requestInput)
    .mutation(({ ctx, input }) => requests.removeRequest(ctx.core, input.requestId)),
});
