interface Bucket {
  readonly capacity: number;
  readonly refillMs: number;
  /** Below zero while calls stand in line. */
  tokens: number;
  at: number;
}

export interface RateLimiter {
  /** Takes the next free place in the line of `host`; the answer is how long to wait, in ms. */
  reserve(host: string): number;
}

/** At most one call per 2 seconds and 30 per minute to each host; the clock is handed in. */
export function makeRateLimiter(now: () => Date): RateLimiter {
  const hosts = new Map<string, Bucket[]>();
  return {
    reserve(host) {
      const at = now().getTime();
      const buckets = hosts.get(host) ?? [fullBucket(1, 2_000, at), fullBucket(30, 2_000, at)];
      hosts.set(host, buckets);
      return Math.max(...buckets.map((bucket) => take(bucket, at)));
    },
  };
}

function fullBucket(capacity: number, refillMs: number, at: number): Bucket {
  return { capacity, refillMs, tokens: capacity, at };
}

/** A clock set back gives no tokens, and takes none. */
function take(bucket: Bucket, at: number): number {
  const passed = Math.max(0, at - bucket.at);
  bucket.tokens = Math.min(bucket.capacity, bucket.tokens + passed / bucket.refillMs) - 1;
  bucket.at = at;
  return Math.ceil(Math.max(0, -bucket.tokens * bucket.refillMs));
}
