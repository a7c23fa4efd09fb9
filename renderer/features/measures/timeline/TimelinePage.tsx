import { useNavigate, useSearch } from '@tanstack/react-router';
import { timelineText } from '../../../text/timeline.ts';
import { Page } from '../../../ui/Page.tsx';
import { timelineHints } from './timelineHints.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import { zoomOf } from './zoom.ts';

/** Every measure of the plan along its years. */
export function TimelinePage() {
  const search = useSearch({ from: '/shell/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  return (
    <Page title={timelineText.title} crumbs={[{ label: timelineText.title }]} hints={timelineHints}>
      <TimelinePanel
        zoom={zoomOf(search.zoom)}
        onZoom={(zoom) => void navigate({ search: zoom === 'plan' ? {} : { zoom }, replace: true })}
      />
    </Page>
  );
}
