/** Round tick values from `from` to `to`, about `most` of them; the step is 1, 2 or 5 times a power of ten. */
export function ticksBetween(from: number, to: number, most: number): number[] {
  const span = to - from;
  if (!(span > 0) || most < 2) return [from];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= most);
  const size = step ?? 10 * power;
  const first = Math.ceil(from / size - 1e-9);
  const last = Math.floor(to / size + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => roundTo((first + k) * size));
}

/** Takes away the noise of binary fractions: 0.30000000000000004 becomes 0.3. */
function roundTo(value: number): number {
  return Number(value.toFixed(9));
}

/** Decimals that show every tick, never more than three. */
export function decimalsOf(ticks: number[]): number {
  return (
    [0, 1, 2, 3].find((d) => ticks.every((t) => Math.abs(t - Number(t.toFixed(d))) < 1e-9)) ?? 3
  );
}

/** Straight scale from values to pixels. */
export function linear(from: number, to: number, start: number, end: number) {
  const span = to - from || 1;
  return (value: number): number => start + ((value - from) / span) * (end - start);
}
