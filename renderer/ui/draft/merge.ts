/** True when two field values are equal; lists are compared item by item. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
  return Object.is(a, b);
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

/**
 * Three-way merge by field. What the person typed always stands in `values`; a field both sides
 * changed to different things is named in `clashes`.
 */
export function merge<F extends object>(
  base: F,
  mine: F,
  theirs: F,
): { values: F; clashes: (keyof F)[] } {
  const typed = changedFields(base, mine);
  const clashes = typed.filter(
    (key) => !isSame(base[key], theirs[key]) && !isSame(mine[key], theirs[key]),
  );
  return { values: { ...theirs, ...pick(mine, typed) }, clashes };
}
