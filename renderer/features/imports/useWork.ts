import { useEffect, useRef, useState } from 'react';
import type { ImportProgress } from '../../../electron/contract/imports.ts';

/** A piece of work the host does for this page: how far it has come, and the way to stop it. */
export interface Work {
  progress: ImportProgress | null;
  /** Begins anew; what went on before is stopped. Options for the call to the host. */
  begin: () => { signal: AbortSignal; onProgress: (progress: ImportProgress) => void };
  /** True when there was something to stop. */
  stop: () => boolean;
}

/** Leaving the page stops the work. */
export function useWork(): Work {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);
  const stop = () => {
    const had = going.current !== null && !going.current.signal.aborted;
    going.current?.abort();
    going.current = null;
    setProgress(null);
    return had;
  };
  return {
    progress,
    stop,
    begin() {
      stop();
      const own = new AbortController();
      going.current = own;
      return {
        signal: own.signal,
        onProgress: (next) => {
          if (!own.signal.aborted) setProgress(next);
        },
      };
    },
  };
}
