import { Button } from '@navikt/ds-react';
import { FileTextIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Overview } from '../../../electron/contract/overview.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { dayHeading } from '../../text/format.ts';
import { gapsText } from '../../text/gaps.ts';
import { measureKeys } from '../../text/common.ts';
import { overviewText as text } from '../../text/overview.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page, type Hint } from '../../ui/Page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { AttentionList } from './AttentionList.tsx';
import { BackupCard } from './BackupCard.tsx';
import { FigureCard } from './FigureCard.tsx';
import { GapBand } from './GapBand.tsx';
import { GapFinder } from './GapFinder.tsx';
import { MeasureStrips } from './MeasureStrips.tsx';
import './overview.css';

const hintsFor = (measures: readonly { id: number }[]): Hint[] => [
  { keys: ['G', 'T', measureKeys(measures.map(({ id }) => id))], text: text.hints.measure },
  { keys: ['G', 'U'], text: text.hints.challenges },
  { keys: ['G', 'I'], text: text.hints.indicators },
  { keys: ['H'], text: gapsText.hint },
  { keys: ['N'], text: text.hints.briefing },
  { keys: ['Ctrl', 'Z'], text: text.hints.undo },
];

/** Home: the gap sentence first, then what needs someone. */
export function OverviewPage() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const query = useQuery(trpc.overview.get.queryOptions());
  const status = useQuery(trpc.workspace.status.queryOptions()).data;
  const create = useCommand(trpc.briefing.create.mutationOptions());
  const newBriefing = () =>
    create.mutate(
      {},
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/briefings/$briefingId', params: { briefingId: id } }),
      },
    );
  useKeys({ n: newBriefing }, !create.isPending);
  useKeys({ h: () => document.getElementById('gap-finder')?.focus() });
  const overview = query.data;
  const today = overview?.today ?? (status?.state === 'open' ? status.today : null);
  return (
    <Page
      title={today === null ? text.crumb : dayHeading(today)}
      lead={overview && text.lead(overview.attention.total, isFirstRun(overview))}
      crumbs={[{ label: text.crumb }]}
      hints={hintsFor(overview?.measures ?? [])}
      actions={
        <Button
          size="small"
          variant="secondary"
          icon={<FileTextIcon aria-hidden />}
          loading={create.isPending}
          onClick={newBriefing}
        >
          {text.newBriefing}
        </Button>
      }
    >
      <QueryState query={query} shape="page">
        {(data) => <OverviewContent overview={data} />}
      </QueryState>
    </Page>
  );
}

/** Nothing is judged before the group has said where any of the measures stands. */
function isFirstRun({ measures }: Overview): boolean {
  return measures.length > 0 && measures.every((measure) => measure.status === null);
}

function OverviewContent({ overview }: { overview: Overview }) {
  return (
    <>
      <GapBand gaps={overview.gaps} />
      <div className="dp-overview">
        <div className="dp-overview-main">
          <AttentionList {...overview.attention} />
          <GapFinder />
          <MeasureStrips measures={overview.measures} />
        </div>
        <div className="dp-overview-side" role="group" aria-label={text.side}>
          <FigureCard figures={overview.figures} readingAid={overview.readingAid} />
          <BackupCard lastBackup={overview.lastBackup} today={overview.today} />
        </div>
      </div>
    </>
  );
}
