import { useState } from 'react';

/** What the entry form is open for. */
export type CountEntry = { kind: 'new' } | { kind: 'edit'; countId: string; periodLabel: string };

export interface CountEntryState {
  entry: CountEntry | null;
  add: () => void;
  edit: (countId: string, periodLabel: string) => void;
  close: () => void;
}

/** The entry form of one indicator; it does not follow along to another indicator's page. */
export function useCountEntry(indicatorId: string): CountEntryState {
  const [open, setOpen] = useState<{ indicatorId: string; entry: CountEntry } | null>(null);
  const set = (entry: CountEntry) => setOpen({ indicatorId, entry });
  return {
    entry: open?.indicatorId === indicatorId ? open.entry : null,
    add: () => set({ kind: 'new' }),
    edit: (countId, periodLabel) => set({ kind: 'edit', countId, periodLabel }),
    close: () => setOpen(null),
  };
}
