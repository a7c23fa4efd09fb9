import { z } from 'zod';
import type { Card } from './cards.ts';
import { id, line, revision } from './fields.ts';
import { linkUrl } from './link-url.ts';
import { isBlank, richText, type RichText } from './rich-text.ts';
import {
  labelColours,
  labelShapes,
  type ColumnKind,
  type LabelColour,
  type LabelShape,
} from './vocabulary.ts';

export interface Label {
  id: string;
  name: string;
  shape: LabelShape;
  colour: LabelColour;
}

export interface ChecklistItem {
  id: string;
  text: string;
  isDone: boolean;
  revision: number;
}

export interface CardComment {
  id: string;
  text: RichText;
  actor: string;
  at: string;
  editedAt: string | null;
  /** Written by whoever writes now, who may change it. */
  isOwn: boolean;
  revision: number;
}

export interface CardLink {
  id: string;
  url: string;
  /** Empty where the address itself is the title. */
  title: string;
}

export interface Attachment {
  id: string;
  name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  size: number;
  actor: string;
  at: string;
}

/** A file just laid on a card, and how its words were read for what may point at a person. */
export interface LaidAttachment extends Attachment {
  /** Something in it may point at a person. */
  mayPoint: boolean;
  /** Names of what in it could not be read; empty when all of it was. */
  unread: string[];
}

/** A card as another card points at it. */
export interface CardReference {
  id: string;
  code: string;
  title: string;
  columnName: string;
  columnKind: ColumnKind;
  /** Archived or in the bin. */
  isGone: boolean;
}

/** A card found by its code or words. */
export type CardHit = Pick<CardReference, 'id' | 'code' | 'title' | 'columnName'>;

/** A card with all that lies inside it. */
export interface CardDetail extends Card {
  items: ChecklistItem[];
  commentList: CardComment[];
  links: CardLink[];
  files: Attachment[];
  dependsOn: CardReference[];
  dependents: CardReference[];
}

/** What the fields of a card can be filled with. */
export interface CardChoices {
  labels: Label[];
  services: { id: string; name: string }[];
  levels: { id: string; name: string }[];
  areas: { id: string; title: string }[];
  ambitionPoints: { id: string; text: string; ambition: string }[];
  decisions: { id: string; number: string; title: string }[];
  /** What the leadership group has asked for, the newest first. */
  requests: { id: string; text: string; askedOn: string }[];
  /** Owners named on cards and measures, in alphabetical order. */
  owners: string[];
}

/** One line of a card's history, newest first in lists. */
export interface HistoryEntry {
  at: string;
  actor: string;
  /** «flyttet fra Klar til Pågår» */
  text: string;
  /** «12. nov.: flyttet fra Klar til Pågår (Prosjektleder)», for minutes and mail. */
  line: string;
}

export interface BinEntry {
  id: string;
  code: string;
  title: string;
  measureId: number;
  measureName: string;
  /** The column it goes back to. */
  columnName: string;
  archivedAt: string;
  /** Null for a card that is archived only. */
  deletedAt: string | null;
  /** In the bin for more than 90 days: the app asks. */
  isOld: boolean;
}

/** Days a removed card lies in the bin before the app asks whether it shall go for good. */
export const binDays = 90;
/** Bytes of one attachment. */
export const attachmentLimit = 20 * 1024 * 1024;

const itemText = line('Punkt', 300);
export const itemInput = z.object({ itemId: id });
export const itemAddInput = z.object({ cardId: id, text: itemText });
export const itemUpdateInput = z.object({
  itemId: id,
  revision,
  text: itemText.optional(),
  isDone: z.boolean().optional(),
});
/** `before` is the item it shall stand in front of; null puts it last. */
export const itemMoveInput = z.object({ itemId: id, before: id.nullable() });

const commentText = richText('Kommentar').refine(
  (value) => !isBlank(value),
  'Skriv noe i feltet «Kommentar».',
);
export const commentInput = z.object({ commentId: id });
export const commentAddInput = z.object({ cardId: id, text: commentText });
export const commentUpdateInput = z.object({ commentId: id, revision, text: commentText });

export const linkInput = z.object({ linkId: id });
export const linkAddInput = z.object({
  cardId: id,
  url: linkUrl,
  title: z.string().trim().max(200).default(''),
});
export const attachmentInput = z.object({ attachmentId: id });

export const dependencyInput = z.object({ cardId: id, dependsOnId: id });

const labelFields = {
  name: line('Navn på etiketten', 40),
  shape: z.enum(labelShapes),
  colour: z.enum(labelColours),
};
export const labelInput = z.object({ labelId: id });
export const labelCreateInput = z.object(labelFields);
export const labelUpdateInput = z.object({ labelId: id, ...labelFields });

/** Cards whose code or title holds the words; `except` is the card that looks for another. */
export const cardFindInput = z.object({ words: z.string().trim().max(100), except: id });
export const cardsInput = z.object({ cardIds: z.array(id).min(1).max(1000) });
