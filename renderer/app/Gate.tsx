import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useTRPC } from '../api/trpc.ts';
import { draftCarrier } from '../api/drafts.ts';
import { shellText } from '../text/common.ts';
import { startDrafts } from '../ui/draft/drafts.ts';
import { ErrorState, LoadingState, useIsSlow } from '../ui/states.tsx';
import { AppShell } from './shell/AppShell.tsx';
import { StartupFailure } from './StartupFailure.tsx';
import { useRest } from './useRest.ts';

/** How often a reader looks for what the writer has changed, and a writer for what the host has to say. */
const [readerMs, writerMs] = [2_000, 60_000];

/** Shows the app when the file is open, else why it is not and the ways on. */
export function Gate() {
  useRest();
  const query = useQuery(
    useTRPC().workspace.status.queryOptions(undefined, {
      // The file may have been moved or replaced while somebody was elsewhere.
      refetchOnWindowFocus: 'always',
      refetchInterval: ({ state: { data } }) =>
        data?.state === 'open' && data.reader ? readerMs : writerMs,
    }),
  );
  const isSlow = useIsSlow(query.isPending);
  const open = query.data?.state === 'open' ? query.data : null;
  const hasDrafts = useDrafts(open !== null, open?.reader != null);
  if (query.data?.state === 'failed') return <StartupFailure failure={query.data} />;
  if (query.data && hasDrafts) {
    return (
      <AppShell workspace={query.data}>
        <Outlet />
      </AppShell>
    );
  }
  if (query.isError) {
    return (
      <main className="dp-screen">
        <h1>{shellText.offlineTitle}</h1>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </main>
    );
  }
  return <main className="dp-screen">{isSlow && <LoadingState shape="page" />}</main>;
}

/**
 * Brings the drafts of the open file; a form that opens has them at hand. True when they are here. A
 * reader has none: they are the writer's, who is in the middle of them.
 */
function useDrafts(isOpen: boolean, isReader: boolean): boolean {
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    const start = (list: Parameters<typeof startDrafts>[0]) => {
      if (isGone) return;
      stop = startDrafts(list);
      setHere(true);
    };
    // Without them the app is as good as ever, only emptier.
    if (isReader) start([]);
    else draftCarrier.list().then(start, () => start([]));
    return () => {
      isGone = true;
      stop?.();
    };
  }, [isOpen, isReader]);
  return isHere;
}
