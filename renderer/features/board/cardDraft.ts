import type { Card } from '../../../electron/contract/cards.ts';
import type { CardSize } from '../../../electron/contract/vocabulary.ts';

/** What can be edited on a card, as the fields hold it. */
export interface CardDraft {
  title: string;
  description: string;
  owner: string;
  dueDate: string | null;
  size: CardSize | null;
  waitingOn: string;
  challenges: readonly string[];
}

export interface CardChanges {
  title?: string;
  description?: string;
  owner?: string | null;
  dueDate?: string | null;
  size?: CardSize | null;
  waitingOn?: string | null;
  challenges?: string[];
}

/** The card as the fields show it. */
export function draftOf(card: Card): CardDraft {
  const { title, description, dueDate, size, challenges } = card;
  return {
    title,
    description,
    owner: card.owner ?? '',
    dueDate,
    size,
    waitingOn: card.waitingOn ?? '',
    challenges,
  };
}

/** Only what was changed, so that saving never writes over a field nobody touched. */
export function changesOf(base: Card, draft: CardDraft): CardChanges {
  const before = draftOf(base);
  const isSameSet =
    before.challenges.length === draft.challenges.length &&
    draft.challenges.every((id) => before.challenges.includes(id));
  return {
    ...(draft.title.trim() === before.title ? {} : { title: draft.title.trim() }),
    ...(draft.description === before.description ? {} : { description: draft.description }),
    ...(draft.owner.trim() === before.owner ? {} : { owner: draft.owner.trim() || null }),
    ...(draft.dueDate === before.dueDate ? {} : { dueDate: draft.dueDate }),
    ...(draft.size === before.size ? {} : { size: draft.size }),
    ...(draft.waitingOn.trim() === before.waitingOn
      ? {}
      : { waitingOn: draft.waitingOn.trim() || null }),
    ...(isSameSet ? {} : { challenges: [...draft.challenges] }),
  };
}
