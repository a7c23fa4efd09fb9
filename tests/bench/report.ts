export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** Against the comparison made in the same run. */
  ratio?: number;
}

/** One JSON line on standard output for each figure measured. */
export function report(measurement: Measurement): void {
  const round = (n: number) => Number(n.toPrecision(4));
  const { ratio, value, ...rest } = measurement;
  const line = {
    ...rest,
    value: round(value),
    ...(ratio === undefined ? {} : { ratio: round(ratio) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** The middle one; single runs on a shared machine say little. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
