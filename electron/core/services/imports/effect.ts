import type { ImportPreview } from '../../../contract/imports.ts';
import { periodLabel } from '../../../contract/format.ts';
import type { ImportReport } from '../../importers/report.ts';
import { figureText } from '../../domain/figures.ts';
import type { Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { currentObservations, publishedVintages } from '../indicators/observations.ts';

/** What taking a report into use would add, and which figures in use it would revise. */
export function effectOf(context: Context, report: ImportReport): ImportPreview['effect'] {
  const effect: ImportPreview['effect'] = { newSeries: 0, newFigures: 0, revised: [] };
  for (const { indicatorId, rows } of report.series) {
    const { row: definition } = findIndicator(context, indicatorId);
    if (publishedVintages(context, indicatorId).length === 0) {
      effect.newSeries += 1;
      effect.newFigures += rows.length;
      continue;
    }
    const places = [...new Set(rows.map((row) => row.place))];
    const inUse = new Map(
      currentObservations(context, indicatorId, places).map((o) => [`${o.place} ${o.period}`, o]),
    );
    for (const row of rows) {
      const before = inUse.get(`${row.place} ${row.period}`);
      if (!before) effect.newFigures += 1;
      else if (before.value !== row.value || before.status !== row.status)
        effect.revised.push({
          indicatorName: definition.shortName,
          place: row.placeName,
          period: periodLabel(row.period),
          from: figureText(before, definition),
          to: figureText(row, definition),
        });
    }
  }
  return effect;
}
