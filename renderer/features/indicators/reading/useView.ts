import { useState } from 'react';
import type { ChartModel } from '../../../../electron/contract/charts.ts';
import type { IndicatorReading } from '../../../../electron/contract/reading.ts';

export const views = ['line', 'deviation', 'run', 'mean'] as const;
export type View = (typeof views)[number];

export interface ViewState {
  view: View;
  choices: View[];
  choose: (view: View) => void;
  isForecastShown: boolean;
  showForecast: (isShown: boolean) => void;
  areLimitsShown: boolean;
  showLimits: (areShown: boolean) => void;
  /** Intervals belong to the line and the run chart, where the figures themselves stand. */
  takesIntervals: boolean;
  model: ChartModel | null;
  /** False where the axis of the view is no time axis the events can lie along. */
  hasLane: boolean;
}

/** Which way the figures are seen, among those the rules allow; limits and estimate are off at first. */
export function useView(
  chart: ChartModel | null,
  reading: IndicatorReading | null,
  isUncertaintyShown: boolean,
): ViewState {
  const [wanted, choose] = useState<View | null>(null);
  const [wantsForecast, showForecast] = useState(false);
  const [wantsLimits, showLimits] = useState(false);
  const choices = views.filter((view) => view === 'line' || (reading?.[view] ?? null) !== null);
  const first = reading?.firstView ?? 'line';
  const view = choices.find((choice) => choice === (wanted ?? first)) ?? 'line';
  const limits = view === 'line' || view === 'run' ? (reading?.limits ?? null) : null;
  const forecast = view === 'line' ? (reading?.forecast ?? null) : null;
  const areLimitsShown = wantsLimits && limits !== null;
  const isForecastShown = wantsForecast && forecast !== null && !areLimitsShown;
  const line = isForecastShown ? forecast.model : (reading?.line ?? chart);
  const plain = areLimitsShown
    ? limits.model
    : view === 'line'
      ? line
      : (reading?.[view]?.model ?? line);
  const takesIntervals = (view === 'line' || view === 'run') && plain?.kind === 'line';
  const isOwnAxis = view === 'deviation' && reading?.line?.form === 'windows';
  const model = takesIntervals && isUncertaintyShown ? withIntervals(plain, reading) : plain;
  return {
    hasLane: model?.kind === 'line' && !isOwnAxis,
    ...{ view, choices, choose, isForecastShown, showForecast, areLimitsShown, showLimits },
    takesIntervals,
    model,
  };
}

/** The same chart with the intervals in it, on an axis that has room for both. */
function withIntervals(model: ChartModel | null, reading: IndicatorReading | null) {
  const axis = reading?.uncertaintyAxis ?? null;
  if (model?.kind !== 'line' || reading === null || axis === null) return model;
  return {
    ...model,
    axisFrom: Math.min(model.axisFrom, axis.axisFrom),
    axisTo: Math.max(model.axisTo, axis.axisTo),
    intervals: reading.uncertainty.map(({ period, low, high }) => ({ period, low, high })),
  };
}
