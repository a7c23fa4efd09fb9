import { Tabs } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { measureText } from '../../text/measures.ts';
import { AboutTab } from './about/AboutTab.tsx';
import { ChallengesTab } from './ChallengesTab.tsx';
import { EvaluationTab } from './EvaluationTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import {
  lentTabs,
  measureTabs,
  tabOf,
  type LentPanels,
  type MeasureTab,
  type PanelProps,
} from './panels.ts';
import { TimelinePanel } from './timeline/TimelinePanel.tsx';
import type { Zoom } from './timeline/zoom.ts';

const text = measureText.tabs;

/** A tab's name, with a count where there is something to count. */
function label(tab: MeasureTab, measure: MeasureDetail): string {
  if (tab === 'challenges') return text.challenges(measure.challenges.length);
  if (tab === 'indicators') return text.indicators(measure.indicators.length);
  return text.names[tab];
}

interface Props {
  panel: PanelProps;
  panels: LentPanels;
  tab: MeasureTab;
  onTab: (tab: MeasureTab) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
}

/** The ways of seeing one measure; every tab has its panel. */
export function MeasureTabs({ panel, panels, tab, onTab, zoom, onZoom }: Props) {
  const { measure } = panel;
  return (
    <Tabs
      className="dp-measure__tabs"
      size="small"
      value={tab}
      onChange={(value) => onTab(tabOf(value))}
    >
      <div className="dp-measure__tabbar">
        <Tabs.List aria-label={text.label}>
          {measureTabs.map((name) => (
            <Tabs.Tab key={name} value={name} label={label(name, measure)} />
          ))}
        </Tabs.List>
        {/* A lent tab may put its tools here, beside the tabs. */}
        <div data-tab-tools />
      </div>
      {lentTabs.map((name) => (
        <Tabs.Panel
          key={name}
          value={name}
          className={`dp-measure__panel dp-measure__panel--${name}`}
          tabIndex={-1}
        >
          {panels[name].render(panel)}
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="timeline" className="dp-measure__panel">
        <TimelinePanel measureId={measure.id} zoom={zoom} onZoom={onZoom} />
      </Tabs.Panel>
      <Tabs.Panel value="challenges" className="dp-measure__panel">
        <ChallengesTab challenges={measure.challenges} />
      </Tabs.Panel>
      <Tabs.Panel value="indicators" className="dp-measure__panel">
        <IndicatorsTab indicators={measure.indicators} />
      </Tabs.Panel>
      <Tabs.Panel value="evaluation" className="dp-measure__panel">
        <EvaluationTab measureId={measure.id} />
      </Tabs.Panel>
      <Tabs.Panel value="about" className="dp-measure__panel">
        <AboutTab measure={measure} />
      </Tabs.Panel>
    </Tabs>
  );
}
