import { useCallback, useState } from 'react';
import { boardsText } from '../../text/boards.ts';
import { announce } from '../../ui/announce.ts';
import { between, type Piles } from './navigation.ts';

const none: ReadonlySet<string> = new Set();

/** Several cards chosen at once; `shown` is what can be seen, and nothing hidden stays chosen. */
export function useSelection(piles: Piles, shown: ReadonlySet<string>) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(none);
  const [anchor, setAnchor] = useState<string | null>(null);
  const isAllShown = [...marked].every((id) => shown.has(id));
  const selected = isAllShown ? marked : new Set([...marked].filter((id) => shown.has(id)));

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
