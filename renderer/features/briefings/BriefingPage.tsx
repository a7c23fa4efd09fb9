import { ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Briefing } from '../../../electron/contract/briefings.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingsText, briefingText as text } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import { draftText } from '../../text/draft.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { BriefingBuilder } from './BriefingBuilder.tsx';
import { goToField } from './briefingFields.ts';
import './briefings.css';
import { DraftStatusText } from '../../ui/draft/DraftNotice.tsx';
import { ExportBar, useExports } from './ExportBar.tsx';
import { Preview } from './Preview.tsx';
import { useBriefingDraft } from './useBriefingDraft.ts';

/** One briefing: what goes into it at the left, the page as it will be at the right. */
export function BriefingPage({ briefingId }: { briefingId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.briefing.get.queryOptions({ briefingId }));
  if (query.data !== undefined) return <Builder key={briefingId} briefing={query.data} />;
  return (
    <Page title={briefingsText.title} crumbs={[{ label: briefingsText.title, to: '/briefings' }]}>
      <QueryState query={query} shape="page">
        {() => null}
      </QueryState>
    </Page>
  );
}

function Builder({ briefing }: { briefing: Briefing }) {
  const { draft, state } = useBriefingDraft(briefing);
  const exports = useExports(briefing, draft.flush);
  const [view, setView] = useState<'write' | 'look'>('write');
  const go = (field: string) => () => {
    setView('write');
    requestAnimationFrame(() => goToField(field));
  };
  useKeys({
    'alt+1': go('ask'),
    'alt+2': go('indicators'),
    'alt+3': go('assessment'),
    'alt+k': go('findings'),
    'ctrl+enter': () => exports.run('docx'),
    e: () => exports.run('docx'),
  });
  const title = state.values.title.trim() === '' ? briefing.title : state.values.title;
  return (
    <Page
      flush
      title={title}
      lead={text.lead(formatDate(state.values.forDate, 'long'), briefing.number)}
      crumbs={[{ label: briefingsText.title, to: '/briefings' }, { label: title }]}
      hints={hints}
      actions={
        <>
          <DraftStatusText status={state.status} words={draftText} />
          <div className="dp-briefing-view">
            <ToggleGroup
              size="small"
              aria-label={text.view.label}
              value={view}
              onChange={(next) => setView(next === 'look' ? 'look' : 'write')}
            >
              <ToggleGroup.Item value="write" label={text.view.write} />
              <ToggleGroup.Item value="look" label={text.view.look} />
            </ToggleGroup>
          </div>
        </>
      }
    >
      <div className="dp-briefing" data-view={view}>
        <div className="dp-briefing-left">
          <div className="dp-briefing-scroll">
            <BriefingBuilder briefing={briefing} draft={draft} state={state} onGo={go} />
          </div>
          <ExportBar briefing={briefing} exports={exports} />
        </div>
        <Preview briefingId={briefing.id} />
      </div>
    </Page>
  );
}

const hints = [
  { keys: ['Alt', '1'], text: text.hints.ask },
  { keys: ['Alt', '2'], text: text.hints.figures },
  { keys: ['Alt', '3'], text: text.hints.assessment },
  { keys: ['Alt', 'K'], text: text.hints.findings },
  { keys: ['Ctrl', 'Enter'], text: text.hints.export },
];
