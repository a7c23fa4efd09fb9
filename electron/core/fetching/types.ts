import type { FetchProgress, FetchReceipt } from '../../contract/fetching.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Everything that reaches outside is handed in: network, clock, waiting and the way to stop. */
export interface FetchTools {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
  /** Waits `ms`; may reject when `signal` is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** One for the whole process: the sources count calls per machine. */
  limiter: RateLimiter;
  signal?: AbortSignal;
  onProgress?: (progress: FetchProgress) => void;
  /** Aborts after `ms`; left out, the machine's own timer. */
  timeout?: (ms: number) => AbortSignal;
}

/** A whole, parsed and measured answer; `receipt.request` is what the caller stores beside it. */
export interface FetchedAnswer extends Omit<FetchReceipt, 'bytes'> {
  bytes: Uint8Array;
}
