import { useCallback, useState } from 'react';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';
import { between, type Piles } from './navigation.ts';

const none: ReadonlySet<string> = new Set();

/** Several cards chosen at once; nothing that is hidden stays chosen. */
export function useSelection(piles: Piles, isShown: (cardId: string) => boolean) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(none);
  const [anchor, setAnchor] = useState<string | null>(null);
  const shown = [...marked].filter(isShown);
  const selected = shown.length === marked.size ? marked : new Set(shown);

  const choose = useCallback((ids: Iterable<string>) => {
    const next = new Set(ids);
    setMarked(next);
    announce(boardsText.selection.count(next.size));
  }, []);
  return {
    selected,
    /** From the first chosen card to this one. */
    extendTo(fromId: string, toId: string) {
      const from = anchor !== null && selected.has(anchor) ? anchor : fromId;
      setAnchor(from);
      choose(between(piles, from, toId));
    },
    toggle(cardId: string) {
      const next = new Set(selected);
      if (!next.delete(cardId)) next.add(cardId);
      setAnchor(cardId);
      choose(next);
    },
    selectAll(ids: readonly string[]) {
      choose(ids);
    },
    clear() {
      setAnchor(null);
      if (selected.size > 0) choose([]);
    },
  };
}
export type Selection = ReturnType<typeof useSelection>;
