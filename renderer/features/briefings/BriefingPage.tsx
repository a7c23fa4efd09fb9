import { Button, ToggleGroup } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Briefing, BriefingFinding } from '../../../electron/contract/briefings.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingsText, briefingText as text } from '../../text/briefings.ts';
import { draftText } from '../../text/draft.ts';
import { formatDate, formatNumber, formatTime } from '../../text/format.ts';
import { DraftNotice, DraftStatusText } from '../../ui/draft/DraftNotice.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { AboutFields } from './AboutFields.tsx';
import { AfterMeetingDialog } from './AfterMeetingDialog.tsx';
import { fieldLabel, goToField, partOfField, showValue } from './briefingFields.ts';
import './briefings.css';
import './builder.css';
import { ChangeList } from './ChangeList.tsx';
import { ExemptDialog } from './ExemptDialog.tsx';
import { ExportBar, wordAndPdf } from './ExportBar.tsx';
import { Findings } from './Findings.tsx';
import { PageBudget } from './PageBudget.tsx';
import { PartList } from './PartList.tsx';
import { Preview, type MeasuredPages } from './Preview.tsx';
import { longest } from './usePages.ts';
import { useBriefingDraft } from './useBriefingDraft.ts';
import { useExports } from './useExports.ts';

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
  const trpc = useTRPC();
  const { draft, state } = useBriefingDraft(briefing);
  const exports = useExports(`/files/briefings/${briefing.id}`, briefing.findings, draft.flush);
  const freeze = useCommand(trpc.briefing.freeze.mutationOptions(), {
    toast: ({ snapshot }) => text.snapshotTaken(snapshot?.number ?? 0),
    undo: true,
  });
  const [view, setView] = useState<'write' | 'look'>('write');
  const [opened, setOpened] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'exempt' | 'after' | null>(null);
  const [pages, setPages] = useState<MeasuredPages>(null);
  const go = (field: string) => () => {
    setView('write');
    const part = partOfField(field);
    if (part !== null) setOpened(part);
    // The part's fields are drawn, and their editor fetched, before they can be gone to.
    const wait = part === null || part === opened ? 0 : 250;
    setTimeout(() => goToField(field), wait);
  };
  const freezeNow = async () => {
    if (await draft.flush()) freeze.mutate({ briefingId: briefing.id });
  };
  useKeys({
    'alt+1': go('ask'),
    'alt+k': go('findings'),
    'alt+o': () => void freezeNow(),
    'ctrl+enter': () => exports.run(wordAndPdf),
    e: () => exports.run(wordAndPdf),
  });
  const title = state.values.title.trim() === '' ? briefing.title : state.values.title;
  return (
    <Page
      flush
      title={title}
      lead={<Lead briefing={briefing} forDate={state.values.forDate} />}
      crumbs={[{ label: briefingsText.title, to: '/briefings' }, { label: title }]}
      hints={hints}
      actions={
        <>
          <DraftStatusText status={state.status} words={draftText} />
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => setDialog('exempt')}
          >
            {text.exempt}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => setDialog('after')}
          >
            {text.afterMeeting}
          </Button>
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
            <DraftNotice
              draft={draft}
              state={state}
              words={draftText}
              label={fieldLabel}
              show={(field, value) => showValue(field, value, briefing)}
              isLine={(field) => field === 'title' || field === 'audience'}
            />
            <PageBudget pages={pages} budget={briefing.pageBudget} />
            <AboutFields briefing={briefing} draft={draft} state={state} />
            <PartList
              briefing={briefing}
              draft={draft}
              state={state}
              opened={opened}
              onOpen={setOpened}
            />
            <ChangeList briefing={briefing} draft={draft} state={state} />
            <Findings findings={withPages(briefing, pages)} onGo={go} />
          </div>
          <ExportBar
            exports={exports}
            fileName={briefing.fileName}
            onFreeze={briefing.isFrozenNow ? undefined : () => void freezeNow()}
          />
        </div>
        <Preview briefingId={briefing.id} onPages={setPages} />
      </div>
      {dialog === 'exempt' && (
        <ExemptDialog
          briefing={briefing}
          draft={draft}
          state={state}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'after' && (
        <AfterMeetingDialog briefing={briefing} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

/** «10. desember 2026 · øyeblikksbilde nr. 27, tatt 25. nov. 10.40» */
function Lead({ briefing, forDate }: { briefing: Briefing; forDate: string }) {
  const [newest] = briefing.snapshots;
  const frozen = newest
    ? text.frozen(
        newest.number,
        `${formatDate(newest.takenAt, 'card')} kl. ${formatTime(newest.takenAt)}`,
      )
    : text.notFrozen;
  const isChanged = newest !== undefined && !briefing.isFrozenNow;
  return (
    <>{`${formatDate(forDate, 'long')} · ${frozen}${isChanged ? `, ${text.changedSince}` : ''}`}</>
  );
}

/** Pages are counted on the layout itself, which only the screen knows. */
function withPages({ findings, pageBudget }: Briefing, pages: MeasuredPages): BriefingFinding[] {
  if (pages === null || pageBudget === null || longest(pages) <= pageBudget + 0.001)
    return findings;
  const sentence = text.overPages(formatNumber(longest(pages), 1), formatNumber(pageBudget, 0));
  return [...findings, { severity: 'warning', sentence, field: 'parts-head' }];
}

const hints = [
  { keys: ['Alt', '↑↓'], text: text.hints.move },
  { keys: ['Mellomrom'], text: text.hints.tick },
  { keys: ['Alt', '1'], text: text.hints.ask },
  { keys: ['Alt', 'K'], text: text.hints.findings },
  { keys: ['Alt', 'O'], text: text.hints.freeze },
  { keys: ['E'], text: text.hints.export },
];
