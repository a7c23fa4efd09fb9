/** True when two field values are equal; lists and plain objects are compared by what is in them. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
  }
  return Object.is(a, b);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of `values` that differ from `base`. */
export function changedFields<F extends object>(base: F, values: F): (keyof F)[] {
  return (Object.keys(values) as (keyof F)[]).filter((key) => !isSame(base[key], values[key]));
}

/** The fields named by `keys`, and nothing else. */
export function pick<F extends object>(values: F, keys: (keyof F)[]): Partial<F> {
  const picked: Partial<F> = {};
  for (const key of keys) picked[key] = values[key];
  return picked;
}

/** Whether `stored` is `sent` as it was stored: without the blanks around it. */
function isEcho(sent: unknown, stored: unknown): boolean {
  if (typeof sent === 'string' && typeof stored === 'string') return sent.trim() === stored.trim();
  return isSame(sent, stored);
}

/**
 * Three-way merge by field. What the person typed always stands in `values`; a field both sides
 * changed to different things is named in `clashes`. `sent` is what this side may have stored itself.
 */
export function merge<F extends object>(
  base: F,
  mine: F,
  theirs: F,
  sent: readonly Partial<F>[] = [],
): { values: F; clashes: (keyof F)[] } {
  const typed = changedFields(base, mine);
  const isOwn = (key: keyof F) => sent.some((one) => key in one && isEcho(one[key], theirs[key]));
  const clashes = typed.filter(
    (key) => !isSame(base[key], theirs[key]) && !isSame(mine[key], theirs[key]) && !isOwn(key),
  );
  return { values: { ...theirs, ...pick(mine, typed) }, clashes };
}
