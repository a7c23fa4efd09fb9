import { z } from 'zod';
import { id, measureId } from './fields.ts';
import type { CardSize, ColumnKind } from './vocabulary.ts';

export const cardFormats = ['csv', 'trello', 'planner'] as const;
export type CardFormat = (typeof cardFormats)[number];

/** How a table of text that is not Unicode may be written; it cannot say so itself. */
export const cardEncodings = ['windows', 'mac'] as const;
export type CardEncoding = (typeof cardEncodings)[number];

/** A file whose letters can be read in several ways: how each reads the first lines they differ on. */
export interface EncodingQuestion {
  kind: 'encoding';
  fileName: string;
  readings: { encoding: CardEncoding; lines: string[] }[];
}

/** A card as a file of another program, or our own CSV, carries it. Texts are plain. */
export interface FileCard {
  /** The code in our own CSV; null elsewhere. */
  code: string | null;
  /** The list, bucket or column it stands in. */
  list: string;
  title: string;
  description: string;
  /** Who answers for it, as the file names them; the first is the owner, the rest are told of. */
  people: string[];
  dueDate: string | null;
  dueSeason: string | null;
  dueCondition: string | null;
  size: CardSize | null;
  hours: number | null;
  waitingOn: string | null;
  services: string[];
  labels: string[];
  challenges: string[];
  level: string | null;
  area: string | null;
  checklist: { text: string; isDone: boolean }[];
  links: { url: string; title: string }[];
  comments: { text: string; who: string; at: string }[];
  isDone: boolean;
  isArchived: boolean;
}

/** What a file of cards says, before anything of it is taken into use. */
export interface CardFile {
  format: CardFormat;
  /** The board's or plan's name; empty where the file has none. */
  name: string;
  cards: FileCard[];
  /** What the file holds that a card cannot, as sentences. */
  notes: string[];
}

/** Something in the file that does not become a card. */
export interface LeftOut {
  what: string;
  why: string;
}

export interface CardFilePreview {
  kind: 'preview';
  token: string;
  format: CardFormat;
  fileName: string;
  name: string;
  lists: {
    name: string;
    cards: number;
    archived: number;
    /** The column its cards would go to; null where a new one is proposed. */
    columnId: string | null;
    kind: ColumnKind;
  }[];
  people: { name: string; cards: number; role: string | null }[];
  cards: { title: string; list: string; facts: string; isArchived: boolean }[];
  leftOut: LeftOut[];
  notes: string[];
}

export interface CardImportReport {
  made: number;
  archived: number;
  columns: string[];
  labels: string[];
  leftOut: LeftOut[];
  notes: string[];
  sentence: string;
}

export const cardFilePreviewInput = z.object({ token: z.string().min(1).max(100), measureId });
/** Where each list goes: a column of the board, a new column by the list's name, or nowhere. */
export const listTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), columnId: id }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('skip') }),
]);
export type ListTarget = z.infer<typeof listTarget>;
export const cardFilePublishInput = z.object({
  token: z.string().min(1).max(100),
  measureId,
  lists: z.array(z.object({ name: z.string().max(300), target: listTarget })).max(500),
  /** The role each person becomes; an empty one leaves the card without an owner. */
  people: z
    .array(z.object({ name: z.string().max(300), role: z.string().trim().max(80) }))
    .max(2000),
  withArchived: z.boolean(),
});
