import type { DraftBody, KeptDraft } from '../../../electron/contract/drafts.ts';

/** What lies kept under one key, as this window last knew it. */
export interface Kept {
  body: DraftBody;
  /** ISO instant. */
  savedAt: string;
}

/** The way to the file. */
export interface DraftCarrier {
  keep(key: string, body: DraftBody): Promise<{ savedAt: string }>;
  drop(key: string): Promise<void>;
  /** As `keep`, for a page that is about to go: nobody hears the answer. */
  keepLast(key: string, body: DraftBody): void;
}

/** Milliseconds between two times the same draft goes to the file. */
const pauseMs = 300;

/** Every draft of this window: at hand at once, in the file a moment later, known to the other windows. */
export function makeKeptDrafts(carrier: DraftCarrier, now: () => Date) {
  const kept = new Map<string, Kept>();
  /** Typed, and not yet said by the file to be safe; null is a draft to be forgotten. */
  const waiting = new Map<string, DraftBody | null>();
  const refused = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function send(key: string): Promise<void> {
    clearTimeout(timers.get(key));
    timers.delete(key);
    const before = running.get(key);
    if (before !== undefined) return before;
    const work = sendAll(key).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  }

  async function sendAll(key: string): Promise<void> {
    for (let body = waiting.get(key); body !== undefined; body = waiting.get(key)) {
      try {
        if (body === null) await carrier.drop(key);
        else await carrier.keep(key, body);
        refused.delete(key);
        if (waiting.get(key) === body) waiting.delete(key);
      } catch {
        // It is still here, and leaving the window asks first.
        if (body !== null) refused.add(key);
        else waiting.delete(key);
        if (waiting.get(key) === body) return;
      }
    }
  }

  /** The first letter goes at once; after that no more often than the pause, however fast one types. */
  function soon(key: string): void {
    if (timers.has(key)) return;
    if (!running.has(key)) void send(key);
    timers.set(
      key,
      setTimeout(() => void send(key), pauseMs),
    );
  }

  return {
    /** What the file held when the window opened. */
    takeIn(list: readonly KeptDraft[]): void {
      for (const { key, body, savedAt } of list)
        if (!waiting.has(key)) kept.set(key, { body, savedAt });
    },
    of: (key: string): Kept | undefined => kept.get(key),
    keep(key: string, body: DraftBody): void {
      kept.set(key, { body, savedAt: now().toISOString() });
      waiting.set(key, body);
      soon(key);
    },
    /** What waits goes to the file at once. */
    hurry(key: string): void {
      if (waiting.has(key)) void send(key);
    },
    drop(key: string): void {
      if (!kept.delete(key) && !waiting.has(key)) return;
      refused.delete(key);
      waiting.set(key, null);
      void send(key);
    },
    /** What was refused may be kept after all. */
    retry(): void {
      for (const key of refused) void send(key);
    },
    /** The window is about to go: what waits is sent once more; true when something cannot be kept. */
    leave(): boolean {
      for (const [key, body] of waiting)
        if (body !== null && !refused.has(key)) carrier.keepLast(key, body);
      return refused.size > 0;
    },
    /** Another window kept or forgot a draft. */
    hear(key: string, other: Kept | null): void {
      if (waiting.has(key)) return;
      if (other === null) kept.delete(key);
      else kept.set(key, other);
    },
  };
}
export type KeptDrafts = ReturnType<typeof makeKeptDrafts>;
