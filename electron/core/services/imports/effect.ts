import { setImmediate as otherCalls } from 'node:timers/promises';
import type { ImportPreview } from '../../../contract/imports.ts';
import { periodLabel } from '../../../contract/format.ts';
import { rowAt, rowCount, type PackedReport } from '../../importers/reading/packed.ts';
import { figureText } from '../../domain/figures.ts';
import type { Context } from '../context.ts';
import { findIndicator } from '../indicators/gather.ts';
import { currentObservations, publishedVintages } from '../indicators/observations.ts';

const shownRevisions = 500;
/** Places looked up at a time; other calls get their turn between. */
const placesAtATime = 20;

/** What taking a report into use would add, and which figures in use it would revise. */
export async function effectOf(
  context: Context,
  report: PackedReport,
): Promise<ImportPreview['effect']> {
  const effect: ImportPreview['effect'] = {
    newSeries: 0,
    newFigures: 0,
    revised: [],
    revisedTotal: 0,
  };
  for (const series of report.series) {
    const { row: definition } = findIndicator(context, series.indicatorId);
    if (publishedVintages(context, series.indicatorId).length === 0) {
      effect.newSeries += 1;
      effect.newFigures += rowCount(series);
      continue;
    }
    // Rows are sorted by place, so those of some places stand together.
    const places = [...new Set(series.places.map(({ place }) => place))].toSorted();
    let at = 0;
    for (let first = 0; first < places.length; first += placesAtATime) {
      const some = places.slice(first, first + placesAtATime);
      const last = some.at(-1) ?? '';
      const inUse = new Map(
        currentObservations(context, series.indicatorId, some).map((o) => [
          `${o.place} ${o.period}`,
          o,
        ]),
      );
      for (; at < rowCount(series); at += 1) {
        const row = rowAt(series, at);
        if (row.place > last) break;
        const before = inUse.get(`${row.place} ${row.period}`);
        if (!before) effect.newFigures += 1;
        else if (before.value !== row.value || before.status !== row.status) {
          effect.revisedTotal += 1;
          if (effect.revised.length < shownRevisions)
            effect.revised.push({
              indicatorName: definition.shortName,
              place: row.placeName,
              period: periodLabel(row.period),
              from: figureText(before, definition),
              to: figureText(row, definition),
            });
        }
      }
      await otherCalls();
    }
  }
  return effect;
}
