import type { BriefingModel, FigureBlock } from '../../../contract/briefing-model.ts';
import type { RevisedFigure } from '../../../contract/briefings.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';

/**
 * Figures of a frozen briefing that say something else today, for showing beside it, never in it. A
 * figure that is hidden now is not told by its old value.
 */
export function revisedSince(
  frozen: BriefingModel,
  today: readonly IndicatorDetail[],
): RevisedFigure[] {
  return frozen.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is FigureBlock => block.kind === 'figure')
    .flatMap((figure) => {
      const indicator = today.find(({ id }) => id === figure.indicatorId);
      return indicator ? revisedIn(figure, indicator) : [];
    });
}

function revisedIn(
  { indicatorId, data }: FigureBlock,
  indicator: IndicatorDetail,
): RevisedFigure[] {
  return data.rows
    .filter(({ role }) => role !== 'count')
    .flatMap(({ role, label, cells }) => {
      const series = indicator.series.find((one) => one.role === role && one.placeName === label);
      return cells.flatMap((cell, index): RevisedFigure[] => {
        const period = data.periods[index];
        const now = series?.points.find((point) => point.period === period?.code);
        if (!period || !now || (now.value === cell.value && now.status === cell.status)) return [];
        const isHidden = now.status === 'hidden' && cell.value !== null;
        return [
          {
            indicatorId,
            name: indicator.shortName,
            placeName: label,
            periodLabel: period.label,
            was: isHidden ? `et tall som nå er ${now.text}` : withUnit(cell, data.unit),
            now: now.text,
          },
        ];
      });
    });
}

/** In the briefing's table the unit stood once; here the figure stands alone. */
function withUnit({ value, text }: { value: number | null; text: string }, unit: string): string {
  return value === null || unit === '' ? text : `${text}\u00a0${unit}`;
}
