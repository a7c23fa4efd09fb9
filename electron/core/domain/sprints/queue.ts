import type { QueueReason } from '../../../contract/sprints.ts';

/** What the rank of a card in the queue rests on. */
export interface QueueFacts {
  id: string;
  number: number;
  /** The day the leadership group asked for it, if it did. */
  askedOn: string | null;
  /** Codes of unfinished cards that wait for this one. */
  blocks: readonly string[];
  /** A challenge it serves that nothing else follows. */
  gap: { challengeId: string; lacks: 'measure' | 'indicator' } | null;
  ageDays: number;
  /** Its place by hand, if it was given one. */
  handRank: string | null;
}

/** Why a card stands where it stands: asked for, blocks others, closes a gap, else its age. */
export function queueReason(card: QueueFacts): QueueReason {
  if (card.askedOn !== null) return { kind: 'asked' };
  if (card.blocks.length > 0) return { kind: 'blocks', codes: [...card.blocks] };
  if (card.gap !== null) return { kind: 'gap', ...card.gap };
  return { kind: 'age', days: card.ageDays };
}

const order: Record<QueueReason['kind'], number> = { asked: 0, blocks: 1, gap: 2, age: 3 };

/**
 * The queue in rank order. Cards placed by hand stand first, in that order; the others follow by
 * reason, then by age, oldest first. Equal cards stand by number, so that the order is one only.
 */
export function rankQueue<C extends QueueFacts>(cards: readonly C[]): C[] {
  return cards.toSorted((one, other) => {
    if (one.handRank !== null || other.handRank !== null) {
      if (one.handRank === null) return 1;
      if (other.handRank === null) return -1;
      if (one.handRank !== other.handRank) return one.handRank < other.handRank ? -1 : 1;
    }
    const [a, b] = [queueReason(one), queueReason(other)];
    if (a.kind !== b.kind) return order[a.kind] - order[b.kind];
    if (a.kind === 'asked' && one.askedOn !== other.askedOn)
      return (one.askedOn ?? '') < (other.askedOn ?? '') ? -1 : 1;
    if (a.kind === 'blocks' && one.blocks.length !== other.blocks.length)
      return other.blocks.length - one.blocks.length;
    return other.ageDays - one.ageDays || one.number - other.number;
  });
}
