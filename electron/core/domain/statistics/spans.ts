/** `from` and `to` are indexes into the stretch, both inclusive; `sign` is up or over (1), down or under (−1). */
export interface Span {
  from: number;
  to: number;
  length: number;
  sign: 1 | -1;
}

/**
 * Runs on one side of a line. Points on the line never count; they are skipped (run charts) or end the
 * run (control charts).
 */
export function runsAround(
  values: readonly number[],
  line: number,
  onLine: 'skipped' | 'ends' = 'skipped',
): Span[] {
  const spans: Span[] = [];
  values.forEach((value, index) => {
    const sign = Math.sign(value - line);
    if (sign !== 1 && sign !== -1) return;
    const last = spans.at(-1);
    const isNext = onLine === 'skipped' || last?.to === index - 1;
    if (last?.sign === sign && isNext) {
      last.to = index;
      last.length += 1;
    } else spans.push({ from: index, to: index, length: 1, sign });
  });
  return spans;
}

/** Unbroken climbs and falls; of equal neighbours only one counts. */
export function climbs(values: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let index = 1; index < values.length; index++) {
    const sign = Math.sign((values[index] ?? 0) - (values[index - 1] ?? 0));
    if (sign !== 1 && sign !== -1) continue;
    const last = spans.at(-1);
    if (last?.sign === sign) {
      last.to = index;
      last.length += 1;
    } else spans.push({ from: last?.to ?? index - 1, to: index, length: 2, sign });
  }
  return spans;
}

/** The middle value; the mean of the two middle ones when the count is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  // Rounded, so that (87.1 + 87.3) / 2 counts as the point 87.2.
  return high === low ? high : Number(((low + high) / 2).toPrecision(12));
}
