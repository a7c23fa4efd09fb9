import { setTimeout as delay } from 'node:timers/promises';
import { cancelled } from './refusals.ts';
import type { FetchTools } from './types.ts';

/** The real way to wait; rejects at once when `signal` is aborted. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal ? { signal } : {});
}

/** Waits, unless there is nothing to wait for. DomainError `unavailable` when the user cancels. */
export async function pause(ms: number, tools: FetchTools): Promise<void> {
  if (tools.signal?.aborted) throw cancelled();
  if (ms <= 0) return;
  try {
    await tools.sleep(ms, tools.signal);
  } catch (error) {
    if (!tools.signal?.aborted) throw error;
  }
  if (tools.signal?.aborted) throw cancelled();
}
