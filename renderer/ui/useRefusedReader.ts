import { useEffect, useState } from 'react';
import { refuseReader } from './readerGate.ts';

/**
 * For what opens in order to change something: a reader hears who writes when it is asked for, not when
 * it has been filled in. True while it must not show; `close` is called once.
 */
export function useRefusedReader(close: () => void): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    if (!refuseReader()) return;
    setRefused(true);
    close();
    // Asked once, when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return isRefused;
}
