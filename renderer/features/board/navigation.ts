import type { Placed } from './movement.ts';

export type Step = 'up' | 'down' | 'first' | 'last' | 'left' | 'right';

/** What is seen of the board: piles of cards, from the first lane's first stack to the last's last. */
export type Piles<C extends Placed = Placed> = readonly (readonly C[])[];

interface Spot {
  pile: number;
  index: number;
}

function spotOf(piles: Piles, cardId: string): Spot | null {
  for (const [pile, cards] of piles.entries()) {
    const index = cards.findIndex(({ id }) => id === cardId);
    if (index >= 0) return { pile, index };
  }
  return null;
}

/**
 * The card the focus goes to. Up and down run on into the neighbour pile, so that every card can be
 * reached with two keys; left and right go to the nearest pile with cards.
 */
export function neighbour(piles: Piles, cardId: string, step: Step): string | null {
  const spot = spotOf(piles, cardId);
  if (!spot) return null;
  const cards = piles[spot.pile] ?? [];
  const pileBeside = (way: -1 | 1) => {
    for (let at = spot.pile + way; at >= 0 && at < piles.length; at += way) {
      const found = piles[at];
      if (found && found.length > 0) return found;
    }
    return [];
  };
  switch (step) {
    case 'up':
      return (cards[spot.index - 1] ?? pileBeside(-1).at(-1))?.id ?? null;
    case 'down':
      return (cards[spot.index + 1] ?? pileBeside(1)[0])?.id ?? null;
    case 'first':
      return cards[0]?.id ?? null;
    case 'last':
      return cards.at(-1)?.id ?? null;
    case 'left':
    case 'right': {
      const next = pileBeside(step === 'left' ? -1 : 1);
      return next[Math.min(spot.index, next.length - 1)]?.id ?? null;
    }
  }
}

/** The card that takes over the focus when the given ones go away: the next, else the one before. */
export function successor(piles: Piles, cardId: string, gone: ReadonlySet<string>): string | null {
  const spot = spotOf(piles, cardId);
  if (!spot) return null;
  const stays = ({ id }: Placed) => id !== cardId && !gone.has(id);
  const pile = piles[spot.pile] ?? [];
  const near = pile.slice(spot.index + 1).find(stays) ?? pile.slice(0, spot.index).findLast(stays);
  if (near) return near.id;
  const after = piles
    .slice(spot.pile + 1)
    .flat()
    .find(stays);
  return (after ?? piles.slice(0, spot.pile).flat().findLast(stays))?.id ?? null;
}

/** The cards from one to another, both with, as they are seen. */
export function between(piles: Piles, fromId: string, toId: string): string[] {
  const ids = piles.flat().map(({ id }) => id);
  const [from, to] = [ids.indexOf(fromId), ids.indexOf(toId)];
  if (from < 0 || to < 0) return to < 0 ? [] : [toId];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** A card's place in its pile, counted from 1, and how many stand there. */
export function placeOf(piles: Piles, cardId: string): { place: number; of: number } | null {
  const spot = spotOf(piles, cardId);
  return spot && { place: spot.index + 1, of: piles[spot.pile]?.length ?? 0 };
}
