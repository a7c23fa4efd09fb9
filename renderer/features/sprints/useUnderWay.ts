import { useRef } from 'react';

/** Remembers what is on its way to the file, so that nothing is promised before it has arrived. */
export function useUnderWay() {
  const works = useRef(new Set<Promise<unknown>>());
  const track = (work: Promise<unknown>): void => {
    const { current } = works;
    const end = work
      .catch(() => undefined)
      .finally(() => {
        current.delete(end);
      });
    current.add(end);
  };
  /** Resolves when nothing is on its way any more. */
  const settled = async (): Promise<void> => {
    while (works.current.size > 0) await Promise.all(works.current);
  };
  return { track, settled };
}
