import { z } from 'zod';
import { id, isoDate, line, measureId, revision } from './fields.ts';
import { richText, type RichText } from './rich-text.ts';
import {
  cardSizes,
  waitingKinds,
  type CardSize,
  type ColumnKind,
  type WaitingKind,
} from './vocabulary.ts';

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
  description: RichText;
  owner: string | null;
  /** At most one of the three says when; only a day can pass. */
  dueDate: string | null;
  /** «2027V» */
  dueSeason: string | null;
  dueCondition: string | null;
  size: CardSize | null;
  hours: number | null;
  waitingOn: string | null;
  waitingKind: WaitingKind | null;
  waitingSince: string | null;
  /** The decision it waits for, where that has been taken down. */
  waitingDecisionId: string | null;
  /** What the leadership group asked for and this card shall answer. */
  requestId: string | null;
  levelId: string | null;
  areaId: string | null;
  ambitionPointId: string | null;
  challenges: string[];
  /** Ids of the plan's actors. */
  services: string[];
  labels: string[];
  checklist: { done: number; total: number };
  comments: number;
  /** Links and files together. */
  attachments: number;
  /** Cards that must be finished first and are not. */
  blockedBy: number;
  /** Open cards that wait for this one. */
  blocks: number;
  createdAt: string;
  movedAt: string;
  doneAt: string | null;
  revision: number;
}

/** A card as a board has it: all but the long text inside, which is read when the card is opened. */
export type CardFace = Omit<Card, 'description'>;

/** Columns in board order; cards in rank order within their column. */
export interface Board {
  measureId: number;
  columns: BoardColumn[];
  cards: CardFace[];
}
/** The boards of every measure together: columns by measure and order, cards as on their own board. */
export type AllBoards = Omit<Board, 'measureId'>;

/** Letters there is room for in a card's own fields. */
export const cardLimits = { title: 200, owner: 80, due: 200, waitingOn: 200, description: 20_000 };

const content = {
  title: line('Tittel', cardLimits.title),
  description: richText('Beskrivelse', cardLimits.description),
  owner: z.string().trim().max(cardLimits.owner).nullable(),
  dueDate: isoDate.nullable(),
  dueSeason: z
    .string()
    .regex(
      /^20\d{2}[VH]$/,
      'Skriv halvåret som vår eller høst og et årstall, for eksempel våren 2027.',
    )
    .nullable(),
  dueCondition: z.string().trim().max(cardLimits.due).nullable(),
  size: z.enum(cardSizes).nullable(),
  hours: z
    .number()
    .positive('Timer må være mer enn 0.')
    .max(10_000, 'Timer kan være høyst 10 000.')
    .nullable(),
  waitingOn: z.string().trim().max(cardLimits.waitingOn).nullable(),
  waitingKind: z.enum(waitingKinds).nullable(),
  waitingSince: isoDate.nullable(),
  waitingDecisionId: id.nullable(),
  levelId: id.nullable(),
  areaId: id.nullable(),
  ambitionPointId: id.nullable(),
  requestId: id.nullable(),
  challenges: z.array(id).max(20),
  services: z.array(id).max(40),
  labels: z.array(id).max(20),
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
