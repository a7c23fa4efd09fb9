import type { Query, QueryClient } from '@tanstack/react-query';
import { holdsBoard, patchBoards, type CardChange } from './boards.ts';

const channel = new BroadcastChannel('dreiepunkt');

/** After a change: refetches here and tells the other windows. Settles when this window is fresh. */
export function publishChange(client: QueryClient): Promise<void> {
  channel.postMessage('changed');
  return client.invalidateQueries();
}

/**
 * After a change whose whole effect on the boards is known: writes it into them, here and in the other
 * windows. What can be undone is asked for at once; the rest, which counts over all cards, when the
 * moves pause. Settles when undo is right.
 */
export function publishCards(client: QueryClient, change: CardChange): Promise<void> {
  channel.postMessage(change);
  return takeIn(client, change);
}

const pauseMs = 300;
const isUndo = ({ queryKey: [path] }: Query) => Array.isArray(path) && path[0] === 'history';
let pause: ReturnType<typeof setTimeout> | undefined;

function takeIn(client: QueryClient, change: CardChange): Promise<void> {
  patchBoards(client, change);
  clearTimeout(pause);
  pause = setTimeout(
    () =>
      void client.invalidateQueries({ predicate: (query) => !holdsBoard(query) && !isUndo(query) }),
    pauseMs,
  );
  return client.invalidateQueries({ predicate: isUndo });
}

/** Refetches when another window changed something; returns the function that stops listening. */
export function listenForChanges(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<'changed' | CardChange>) =>
    void (data === 'changed' ? client.invalidateQueries() : takeIn(client, data));
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}
