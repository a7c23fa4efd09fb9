import type { DotPlotModel } from '../../../../electron/contract/charts.ts';
import type { IndicatorDetail, Split } from '../../../../electron/contract/indicators.ts';

/**
 * One dot for each group in the newest period, in the register's order and never by size: an order by
 * size would tell where a hidden group lies. Null with fewer than two shown.
 */
export function splitDots(detail: IndicatorDetail, split: Split): DotPlotModel | null {
  const last = split.periods.at(-1);
  if (!last) return null;
  const rows = split.rows.map((row) => {
    const cell = row.cells.find(({ period }) => period === last.code);
    const value = cell?.value ?? null;
    return {
      place: row.indicatorId,
      label: row.group,
      value,
      text: cell?.text ?? '',
      isOwn: row.isWhole,
    };
  });
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  const high = Math.max(...values, 0);
  return {
    kind: 'dots',
    title: `${detail.name}, ${split.by}`,
    unit: detail.unit,
    decimals: detail.decimals,
    axisFrom: Math.min(0, ...values),
    axisTo: roundUp(high),
    period: last.code,
    periodLabel: last.label,
    rows,
  };
}

/** A round end of the axis with a little air. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Number((Math.ceil((value * 1.05) / step) * step).toFixed(6));
}
