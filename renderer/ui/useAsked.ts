import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Does what the address asks for, once each time it is gone to: a search or a command may lead to the
 * screen one stands on. `work` may only set the state of the component it is called in.
 */
export function useAsked(asked: string | undefined, work: (asked: string) => void): void {
  const visit = useLocation({ select: ({ state }) => state.__TSR_key ?? state.key ?? '' });
  const now = asked === undefined ? null : `${visit} ${asked}`;
  const [done, setDone] = useState<string | null>(null);
  if (now === done) return;
  setDone(now);
  if (asked !== undefined) work(asked);
}
