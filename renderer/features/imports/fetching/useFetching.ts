import { useEffect, useRef, useState } from 'react';
import type { FetchProgress } from '../../../../electron/contract/fetching.ts';
import type { ImportReading } from '../../../../electron/contract/mapping.ts';
import { fetchFromSource } from '../../../api/fetching.ts';
import { fetchingText } from '../../../text/fetching.ts';
import { announce } from '../../../ui/announce.ts';

/** The one call that goes on, or the one that failed last. */
export type FetchState =
  | { kind: 'running'; queryId: string; progress: FetchProgress | null }
  | { kind: 'failed'; queryId: string; error: unknown }
  | null;

export interface Fetching {
  state: FetchState;
  start: (query: { id: string; title: string }) => void;
  cancel: () => void;
}

/** Asks a source when told to, one question at a time; leaving the page ends the call. */
export function useFetching(onReading: (reading: ImportReading) => void): Fetching {
  const [state, setState] = useState<FetchState>(null);
  const call = useRef<AbortController | null>(null);
  useEffect(() => () => call.current?.abort(), []);

  const start = ({ id: queryId, title }: { id: string; title: string }) => {
    if (call.current !== null) return;
    const own = new AbortController();
    call.current = own;
    setState({ kind: 'running', queryId, progress: null });
    announce(fetchingText.announce.started(title));
    const onProgress = (progress: FetchProgress) => {
      if (!own.signal.aborted) setState({ kind: 'running', queryId, progress });
    };
    fetchFromSource(queryId, { signal: own.signal, onProgress })
      .then(
        (reading) => {
          if (own.signal.aborted) return;
          setState(null);
          onReading(reading);
        },
        (error: unknown) => {
          if (!own.signal.aborted) setState({ kind: 'failed', queryId, error });
        },
      )
      .finally(() => {
        if (call.current === own) call.current = null;
      });
  };
  const cancel = () => {
    if (call.current === null) return;
    call.current.abort();
    call.current = null;
    setState(null);
    announce(fetchingText.announce.cancelled);
  };
  return { state, start, cancel };
}
