import { cardInput } from '../../contract/cards.ts';
import * as content from '../../contract/card-content.ts';
import * as attachments from '../../core/services/cards/attachments.ts';
import * as bin from '../../core/services/cards/bin.ts';
import * as checklist from '../../core/services/cards/checklist.ts';
import * as comments from '../../core/services/cards/comments.ts';
import * as dependencies from '../../core/services/cards/dependencies.ts';
import * as links from '../../core/services/cards/links.ts';
import * as labels from '../../core/services/labels/labels.ts';
import { fileProcedure, router } from '../trpc.ts';

export const checklistItemRouter = router({
  add: fileProcedure
    .input(content.itemAddInput)
    .mutation(({ ctx, input }) => checklist.addItem(ctx.core, input)),
  update: fileProcedure
    .input(content.itemUpdateInput)
    .mutation(({ ctx, input }) => checklist.updateItem(ctx.core, input)),
  move: fileProcedure
    .input(content.itemMoveInput)
    .mutation(({ ctx, input }) => checklist.moveItem(ctx.core, input)),
  remove: fileProcedure
    .input(content.itemInput)
    .mutation(({ ctx, input }) => checklist.removeItem(ctx.core, input.itemId)),
});

export const cardCommentRouter = router({
  add: fileProcedure
    .input(content.commentAddInput)
    .mutation(({ ctx, input }) => comments.addComment(ctx.core, input)),
  update: fileProcedure
    .input(content.commentUpdateInput)
    .mutation(({ ctx, input }) => comments.updateComment(ctx.core, input)),
  remove: fileProcedure
    .input(content.commentInput)
    .mutation(({ ctx, input }) => comments.removeComment(ctx.core, input.commentId)),
});

export const cardLinkRouter = router({
  add: fileProcedure
    .input(content.linkAddInput)
    .mutation(({ ctx, input }) => links.addLink(ctx.core, input)),
  remove: fileProcedure
    .input(content.linkInput)
    .mutation(({ ctx, input }) => links.removeLink(ctx.core, input.linkId)),
});

/** Files come in and go out under /files. */
export const attachmentRouter = router({
  remove: fileProcedure
    .input(content.attachmentInput)
    .mutation(({ ctx, input }) => attachments.removeAttachment(ctx.core, input.attachmentId)),
});

export const cardDependencyRouter = router({
  add: fileProcedure
    .input(content.dependencyInput)
    .mutation(({ ctx, input }) => dependencies.addDependency(ctx.core, input)),
  remove: fileProcedure
    .input(content.dependencyInput)
    .mutation(({ ctx, input }) => dependencies.removeDependency(ctx.core, input)),
});

export const labelRouter = router({
  list: fileProcedure.query(({ ctx }) => labels.listLabels(ctx.core)),
  create: fileProcedure
    .input(content.labelCreateInput)
    .mutation(({ ctx, input }) => labels.createLabel(ctx.core, input)),
  update: fileProcedure
    .input(content.labelUpdateInput)
    .mutation(({ ctx, input }) => labels.updateLabel(ctx.core, input)),
  remove: fileProcedure
    .input(content.labelInput)
    .mutation(({ ctx, input }) => labels.removeLabel(ctx.core, input.labelId)),
});

export const binRouter = router({
  list: fileProcedure.query(({ ctx }) => bin.listBin(ctx.core)),
  restore: fileProcedure
    .input(cardInput)
    .mutation(({ ctx, input }) => bin.restoreCard(ctx.core, input.cardId)),
  purge: fileProcedure
    .input(content.cardsInput)
    .mutation(({ ctx, input }) => bin.purgeCards(ctx.core, input.cardIds)),
});
