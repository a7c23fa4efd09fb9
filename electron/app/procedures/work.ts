import {
  boardViewInput,
  boardViewSaveInput,
  columnCreateInput,
  columnMoveInput,
  columnRemoveInput,
  columnUpdateInput,
} from '../../contract/boards.ts';
import { cardFindInput } from '../../contract/card-content.ts';
import {
  cardArchiveManyInput,
  cardCreateInput,
  cardInput,
  cardMoveInput,
  cardMoveManyInput,
  cardUpdateInput,
  cardUpdateManyInput,
} from '../../contract/cards.ts';
import { measureInput } from '../../contract/measures.ts';
import { historyListInput, stepInput } from '../../contract/workspace.ts';
import { getView, saveView } from '../../core/services/boards/view.ts';
import * as boards from '../../core/services/boards/write.ts';
import { archiveCard, removeCard } from '../../core/services/cards/bin.ts';
import { cardChoices, findCards, getCardDetail } from '../../core/services/cards/detail.ts';
import { duplicateCard } from '../../core/services/cards/duplicate.ts';
import { getCardHistory } from '../../core/services/cards/history.ts';
import { archiveCards, updateCards } from '../../core/services/cards/many.ts';
import { moveCard, moveCards } from '../../core/services/cards/move.ts';
import { getAllBoards, getBoard } from '../../core/services/cards/read.ts';
import { createCard, updateCard } from '../../core/services/cards/write.ts';
import * as history from '../../core/services/history/history.ts';
import { fileProcedure, router } from '../trpc.ts';

export const boardRouter = router({
  get: fileProcedure
    .input(measureInput)
    .query(({ ctx, input }) => getBoard(ctx.core, input.measureId)),
  all: fileProcedure.query(({ ctx }) => getAllBoards(ctx.core)),
  view: fileProcedure
    .input(boardViewInput)
    .query(({ ctx, input }) => getView(ctx.core, input.board)),
  saveView: fileProcedure
    .meta({ isForReaders: true })
    .input(boardViewSaveInput)
    .mutation(({ ctx, input }) => saveView(ctx.core, input)),
  addColumn: fileProcedure
    .input(columnCreateInput)
    .mutation(({ ctx, input }) => boards.addColumn(ctx.core, input)),
  updateColumn: fileProcedure
    .input(columnUpdateInput)
    .mutation(({ ctx, input }) => boards.updateColumn(ctx.core, input)),
  moveColumn: fileProcedure
    .input(columnMoveInput)
    .mutation(({ ctx, input }) => boards.moveColumn(ctx.core, input)),
  removeColumn: fileProcedure
    .input(columnRemoveInput)
    .mutation(({ ctx, input }) => boards.removeColumn(ctx.core, input)),
});

export const cardRouter = router({
  get: fileProcedure
    .input(cardInput)
    .query(({ ctx, input }) => getCardDetail(ctx.core, input.cardId)),
  find: fileProcedure.input(cardFindInput).query(({ ctx, input }) => findCards(ctx.core, input)),
  choices: fileProcedure.query(({ ctx }) => cardChoices(ctx.core)),
  history: fileProcedure
    .input(cardInput)
    .query(({ ctx, input }) => getCardHistory(ctx.core, input.cardId)),
  create: fileProcedure
    .input(cardCreateInput)
    .mutation(({ ctx, input }) => createCard(ctx.core, input)),
  update: fileProcedure
    .input(cardUpdateInput)
    .mutation(({ ctx, input }) => updateCard(ctx.core, input)),
  move: fileProcedure.input(cardMoveInput).mutation(({ ctx, input }) => moveCard(ctx.core, input)),
  moveMany: fileProcedure
    .input(cardMoveManyInput)
    .mutation(({ ctx, input }) => moveCards(ctx.core, input)),
  updateMany: fileProcedure
    .input(cardUpdateManyInput)
    .mutation(({ ctx, input }) => updateCards(ctx.core, input)),
  archiveMany: fileProcedure
    .input(cardArchiveManyInput)
    .mutation(({ ctx, input }) => archiveCards(ctx.core, input)),
  archive: fileProcedure
    .input(cardInput)
    .mutation(({ ctx, input }) => archiveCard(ctx.core, input.cardId)),
  duplicate: fileProcedure
    .input(cardInput)
    .mutation(({ ctx, input }) => duplicateCard(ctx.core, input.cardId)),
  remove: fileProcedure
    .input(cardInput)
    .mutation(({ ctx, input }) => removeCard(ctx.core, input.cardId)),
});

export const historyRouter = router({
  state: fileProcedure.query(({ ctx }) => history.historyState(ctx.core)),
  list: fileProcedure
    .input(historyListInput)
    .query(({ ctx, input }) => history.listCommands(ctx.core, input.limit)),
  undo: fileProcedure.mutation(({ ctx }) => history.undoStep(ctx.core)),
  redo: fileProcedure.mutation(({ ctx }) => history.redoStep(ctx.core)),
  undoTo: fileProcedure
    .input(stepInput)
    .mutation(({ ctx, input }) => history.undoTo(ctx.core, input.step)),
  redoTo: fileProcedure
    .input(stepInput)
    .mutation(({ ctx, input }) => history.redoTo(ctx.core, input.step)),
});
