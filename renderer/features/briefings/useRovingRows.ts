import { useRef, useState } from 'react';

/** One tab stop for a list of rows; arrows go between them. The rows' own control has `data-row`. */
export function useRovingRows(keys: readonly string[]) {
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setCurrent] = useState<string | null>(null);
  const current = chosen !== null && keys.includes(chosen) ? chosen : (keys[0] ?? null);
  const go = (from: string, step: 1 | -1) => {
    const next = keys[keys.indexOf(from) + step];
    if (next === undefined) return;
    setCurrent(next);
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
  };
  return [list, { current, setCurrent, go }] as const;
}
