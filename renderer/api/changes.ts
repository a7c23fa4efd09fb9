import type { QueryClient } from '@tanstack/react-query';
import { holdsBoard, patchBoards, type CardChange } from './boards.ts';

const channel = new BroadcastChannel('dreiepunkt');

/** After a change: refetches here and tells the other windows. Settles when this window is fresh. */
export function publishChange(client: QueryClient): Promise<void> {
  channel.postMessage('changed');
  return client.invalidateQueries();
}

/**
 * After a change whose whole effect on the boards is known: writes it into them, here and in the other
 * windows, and refetches the rest. Settles when the rest is fresh.
 */
export function publishCards(client: QueryClient, change: CardChange): Promise<void> {
  channel.postMessage(change);
  return takeIn(client, change);
}

function takeIn(client: QueryClient, change: CardChange): Promise<void> {
  patchBoards(client, change);
  return client.invalidateQueries({ predicate: (query) => !holdsBoard(query) });
}

/** Refetches when another window changed something; returns the function that stops listening. */
export function listenForChanges(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<'changed' | CardChange>) =>
    void (data === 'changed' ? client.invalidateQueries() : takeIn(client, data));
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}
