import { useLayoutEffect, useRef, useState } from 'react';

/** The same functions all the time, which do what the newest ones do: parts need not be drawn anew. */
export function useStable<T extends object>(newest: T): T {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [stable] = useState(() => {
    const call =
      (name: string) =>
      (...args: unknown[]) => {
        const now: unknown = Reflect.get(latest.current, name);
        return typeof now === 'function' ? (now(...args) as unknown) : undefined;
      };
    return Object.fromEntries(Object.keys(newest).map((name) => [name, call(name)])) as T;
  });
  return stable;
}
