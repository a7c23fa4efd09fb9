import { ReadMore, Switch, ToggleGroup } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { IndicatorReading } from '../../../../electron/contract/reading.ts';
import { readingText } from '../../../text/indicators.ts';
import { views, type ViewState } from './useView.ts';

/** «Linje · Avvik fra landet · Løpediagram · Glidende snitt», where there is more than one. */
export function ViewToggle({ state }: { state: ViewState }): ReactElement | null {
  if (state.choices.length < 2) return null;
  return (
    <ToggleGroup
      size="small"
      className="dp-reading-views"
      aria-label={readingText.views.label}
      value={state.view}
      onChange={(value) => state.choose(views.find((view) => view === value) ?? 'line')}
    >
      {state.choices.map((view) => (
        <ToggleGroup.Item key={view} value={view}>
          {readingText.views[view]}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}

/** What the view says in words, and the estimate and the limits for those who ask. */
export function ViewNotes({
  state,
  reading,
}: {
  state: ViewState;
  reading: IndicatorReading;
}): ReactElement {
  const { view } = state;
  const { forecast, limits } = reading;
  return (
    <div className="dp-reading-notes">
      {view === 'deviation' && reading.deviation !== null && <p>{reading.deviation.sentence}</p>}
      {view === 'run' && !state.areLimitsShown && (
        <>
          {reading.run?.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="dp-reading-meta">{readingText.runMethod}</p>
        </>
      )}
      {view === 'mean' && reading.mean !== null && <p>{reading.mean.sentence}</p>}
      {view === 'line' && forecast !== null && (
        <Switch
          size="small"
          checked={state.isForecastShown}
          onChange={(change) => {
            if (change.target.checked) state.showLimits(false);
            state.showForecast(change.target.checked);
          }}
        >
          {readingText.forecast}
        </Switch>
      )}
      {state.isForecastShown && forecast !== null && <p>{forecast.sentence}</p>}
      {(view === 'line' || view === 'run') && limits !== null && (
        <ReadMore
          size="small"
          header={limits.isTrial ? readingText.limitsTrial : readingText.limits}
          open={state.areLimitsShown}
          onOpenChange={state.showLimits}
        >
          {limits.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="dp-reading-meta">{readingText.limitsMethod}</p>
        </ReadMore>
      )}
    </div>
  );
}
