import { z } from 'zod';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';
import { cardSizes, type CardSize, type ColumnKind } from './vocabulary.ts';

export interface BoardColumn {
  id: string;
  name: string;
  kind: ColumnKind;
  wipLimit: number | null;
}

export interface Card {
  id: string;
  measureId: number;
  /** «T2-33» */
  code: string;
  columnId: string;
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
/** `before` is the card it shall stand in front of; null puts it last in the column. */
export const cardMoveInput = z.object({
  cardId: id,
  columnId: id,
  before: id.nullable(),
});
