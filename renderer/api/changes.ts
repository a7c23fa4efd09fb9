import type { QueryClient } from '@tanstack/react-query';

const channel = new BroadcastChannel('dreiepunkt');

/** After a change: refetches here and tells the other windows. Settles when this window is fresh. */
export function publishChange(client: QueryClient): Promise<void> {
  channel.postMessage('changed');
  return client.invalidateQueries();
}

/** Refetches when another window changed something; returns the function that stops listening. */
export function listenForChanges(client: QueryClient): () => void {
  const refetch = () => void client.invalidateQueries();
  channel.addEventListener('message', refetch);
  return () => channel.removeEventListener('message', refetch);
}
