import { useState } from 'react';
import type { ChartModel } from '../../../../electron/contract/charts.ts';
import type { IndicatorReading } from '../../../../electron/contract/reading.ts';

export const views = ['line', 'deviation', 'run'] as const;
export type View = (typeof views)[number];

export interface ViewState {
  view: View;
  choices: View[];
  choose: (view: View) => void;
  isForecastShown: boolean;
  showForecast: (isShown: boolean) => void;
  areLimitsShown: boolean;
  showLimits: (areShown: boolean) => void;
  model: ChartModel | null;
  /** False where the axis of the view is no time axis the events can lie along. */
  hasLane: boolean;
}

/** Which way the figures are seen, among those the rules allow; limits and estimate are off at first. */
export function useView(chart: ChartModel | null, reading: IndicatorReading | null): ViewState {
  const [wanted, choose] = useState<View>('line');
  const [wantsForecast, showForecast] = useState(false);
  const [wantsLimits, showLimits] = useState(false);
  const choices = views.filter((view) => view === 'line' || (reading?.[view] ?? null) !== null);
  const view = choices.includes(wanted) ? wanted : 'line';
  const limits = view === 'deviation' ? null : (reading?.limits ?? null);
  const forecast = view === 'line' ? (reading?.forecast ?? null) : null;
  const areLimitsShown = wantsLimits && limits !== null;
  const isForecastShown = wantsForecast && forecast !== null && !areLimitsShown;
  const line = isForecastShown ? forecast.model : (reading?.line ?? chart);
  const model = areLimitsShown
    ? limits.model
    : view === 'line'
      ? line
      : (reading?.[view]?.model ?? line);
  const isOwnAxis = view === 'deviation' && reading?.line?.form === 'windows';
  return {
    hasLane: model?.kind === 'line' && !isOwnAxis,
    ...{ view, choices, choose, isForecastShown, showForecast, areLimitsShown, showLimits },
    model,
  };
}
