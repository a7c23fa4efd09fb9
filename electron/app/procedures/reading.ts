import {
  answerInput,
  eventAddInput,
  eventInput,
  eventUpdateInput,
  readingInput,
  targetInput,
} from '../../contract/reading.ts';
import { getReading } from '../../core/services/reading/read.ts';
import * as reading from '../../core/services/reading/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const readingRouter = router({
  get: fileProcedure
    .input(readingInput)
    .query(({ ctx, input }) => getReading(ctx.core, input.indicatorId)),
  setTarget: fileProcedure
    .input(targetInput)
    .mutation(({ ctx, input }) => reading.setTarget(ctx.core, input)),
  removeTarget: fileProcedure
    .input(readingInput)
    .mutation(({ ctx, input }) => reading.removeTarget(ctx.core, input)),
  addEvent: fileProcedure
    .input(eventAddInput)
    .mutation(({ ctx, input }) => reading.addEvent(ctx.core, input)),
  updateEvent: fileProcedure
    .input(eventUpdateInput)
    .mutation(({ ctx, input }) => reading.updateEvent(ctx.core, input)),
  removeEvent: fileProcedure
    .input(eventInput)
    .mutation(({ ctx, input }) => reading.removeEvent(ctx.core, input.eventId)),
  answer: fileProcedure
    .input(answerInput)
    .mutation(({ ctx, input }) => reading.answerQuestion(ctx.core, input)),
});
