import type { Session } from 'electron';
import { isOwnAddress } from './scheme.ts';

/** True for what may be loaded: our own pages, what they made themselves, and the inspector. */
export function isLocalAddress(address: string): boolean {
  if (isOwnAddress(address)) return true;
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return isOwnAddress(url.pathname);
  return url?.protocol === 'data:' || url?.protocol === 'devtools:';
}

/** Cancels every request that would leave the machine, whatever in the page made it. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalAddress(url) }));
}
