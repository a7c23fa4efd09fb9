import type { CubeCategory } from './cube.ts';
import type { ReportRow } from './report-types.ts';

const mostCategories = 40;
const fewestCells = 5;
const sampled = 200;

/**
 * The two columns a rate is made of, when the table has them: numerator and denominator that give every
 * printed rate to its last decimal. Told by the figures, never by the names; null when none do.
 */
export function findRateParts(
  rate: readonly ReportRow[],
  others: readonly { category: CubeCategory; rows: () => readonly ReportRow[] }[],
  factor: number,
): { numerator: readonly ReportRow[]; denominator: readonly ReportRow[] } | null {
  if (others.length < 2 || others.length > mostCategories) return null;
  const decimals = mostDecimals(rate);
  const columns = others.map(({ rows }) => {
    const list = rows();
    return { list, byKey: new Map(list.map((row) => [keyOf(row), row.value])) };
  });
  const cells = rate.filter(({ value }) => value !== null && value !== 0).slice(0, sampled);
  if (cells.length < fewestCells) return null;
  for (const top of columns)
    for (const base of columns) {
      if (top === base) continue;
      const checked = cells.filter((cell) => {
        const [n, d] = [top.byKey.get(keyOf(cell)), base.byKey.get(keyOf(cell))];
        return n != null && d != null && d > 0;
      });
      if (checked.length < fewestCells) continue;
      const agrees = checked.every((cell) => {
        const [n = 0, d = 1] = [top.byKey.get(keyOf(cell)), base.byKey.get(keyOf(cell))];
        const printed = cell.value ?? 0;
        return Math.abs((factor * (n ?? 0)) / (d ?? 1) - printed) <= 0.5 * 10 ** -decimals + 1e-9;
      });
      if (agrees) return { numerator: top.list, denominator: base.list };
    }
  return null;
}

/** What a rate counts per: 100 for «%», 1000 for «per 1 000»; null for what is no rate. */
export function factorOf(unit: string): number | null {
  if (unit === '%') return 100;
  const per = /^per (\d[\d\s]*)/u.exec(unit)?.[1];
  return per === undefined ? null : Number(per.replace(/\s/gu, ''));
}

function mostDecimals(rows: readonly ReportRow[]): number {
  return rows.reduce((most, { value }) => {
    const digits = value === null ? 0 : (String(value).split('.')[1]?.length ?? 0);
    return Math.max(most, Math.min(digits, 6));
  }, 0);
}

function keyOf({ sourcePlace, period }: ReportRow): string {
  return `${sourcePlace} ${period}`;
}
