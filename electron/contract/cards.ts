import { z } from 'zod';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';
import { cardSizes, type CardSize, type ColumnKind } from './vocabulary.ts';

export interface BoardColumn {
  id: string;
  measureId: number;
  name: string;
  kind: ColumnKind;
  /** Soft: a full column takes more, and says so. Counts the cards on the board, not archived ones. */
  wipLimit: number | null;
  revision: number;
}

export interface Card {
  id: string;
  measureId: number;
  /** «T2-33» */
  code: string;
  columnId: string;
  /** Its place in the column; sent back with a move, so that nobody moves what has moved. */
  rank: string;
  title: string;
  description: string;
  owner: string | null;
  dueDate: string | null;
  size: CardSize | null;
  waitingOn: string | null;
  waitingSince: string | null;
  challenges: string[];
  createdAt: string;
  movedAt: string;
  doneAt: string | null;
  revision: number;
}

/** Columns in board order; cards in rank order within their column. */
export interface Board {
  measureId: number;
  columns: BoardColumn[];
  cards: Card[];
}
/** The boards of every measure together: columns by measure and order, cards as on their own board. */
export type AllBoards = Omit<Board, 'measureId'>;

const content = {
  title: line('Tittel', 200),
  description: text('Beskrivelse', 5_000),
  owner: z.string().trim().max(80).nullable(),
  dueDate: isoDate.nullable(),
  size: z.enum(cardSizes).nullable(),
  waitingOn: z.string().trim().max(200).nullable(),
  challenges: z.array(id).max(20),
};

export const cardInput = z.object({ cardId: id });
export const cardCreateInput = z.object({
  measureId,
  columnId: id,
  title: content.title,
  ...z.object(content).omit({ title: true }).partial().shape,
});
export const cardUpdateInput = z.object({
  cardId: id,
  revision,
  ...z.object(content).partial().shape,
});
/**
 * `before` is the card it shall stand in front of; null puts it last in the column. `from` is the
 * place the writer saw it in: a card that has left it is not moved again unseen.
 */
export const cardMoveInput = z.object({
  cardId: id,
  columnId: id,
  before: id.nullable(),
  from: z.object({ columnId: id, rank: z.string().min(1).max(300) }).optional(),
});
const mostAtOnce = 500;
const many = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1).max(mostAtOnce, `Velg høyst ${mostAtOnce} kort om gangen.`);
/** Done one after the other, as one step. */
export const cardMoveManyInput = z.object({ moves: many(cardMoveInput) });
const seenCards = many(z.object({ cardId: id, revision }));
export const cardUpdateManyInput = z.object({
  cards: seenCards,
  owner: content.owner.optional(),
  dueDate: content.dueDate.optional(),
});
export const cardArchiveManyInput = z.object({ cards: seenCards });
