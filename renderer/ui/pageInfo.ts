import { useSyncExternalStore } from 'react';

export interface Crumb {
  label: string;
  to?: string;
}
/** Keys as they stand on the keyboard, and what they do. */
export interface Hint {
  keys: string[];
  text: string;
}
interface PageInfo {
  crumbs: Crumb[];
  hints: Hint[];
}

let info: PageInfo = { crumbs: [], hints: [] };
const listeners = new Set<() => void>();

/** The open page tells the shell where it is and which keys it has. */
export function setPageInfo(next: PageInfo): void {
  if (JSON.stringify(next) === JSON.stringify(info)) return;
  info = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What the open page has said of itself. */
export function usePageInfo(): PageInfo {
  return useSyncExternalStore(subscribe, () => info);
}

let openKeys = () => {};
/** The shell says how its list of keys is opened. */
export function onOpenKeys(open: () => void): void {
  openKeys = open;
}
/** Opens the list of all keys. */
export function showKeys(): void {
  openKeys();
}
