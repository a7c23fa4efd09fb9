import { useQuery } from '@tanstack/react-query';
import { Tabs } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { QueryState } from '../../ui/states.tsx';
import { AboutTab } from './AboutTab.tsx';
import { Board } from './Board.tsx';
import { ChallengesTab } from './ChallengesTab.tsx';
import { EvaluationTab } from './EvaluationTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import { useToday } from './useToday.ts';

const tabs = ['board', 'challenges', 'indicators', 'evaluation', 'about'] as const;
export type MeasureTab = (typeof tabs)[number];
const text = boardText.tabs;

/** The tab an address names; the board when it names none. */
export function tabOf(value: string | undefined): MeasureTab {
  return tabs.find((tab) => tab === value) ?? 'board';
}

/** The tab's name without counts, for the crumbs. */
export function tabLabel(tab: MeasureTab): string {
  return text.names[tab];
}

interface Props {
  measure: MeasureDetail;
  tab: MeasureTab;
  onTab: (tab: MeasureTab) => void;
  openCard: string | undefined;
  adding: string | null;
  onAdding: (columnId: string | null) => void;
}

/** The five ways of seeing one measure. */
export function MeasureTabs({ measure, tab, onTab, openCard, adding, onAdding }: Props) {
  return (
    <Tabs
      className="dp-measure__tabs"
      size="small"
      value={tab}
      onChange={(value) => onTab(tabOf(value))}
    >
      <Tabs.List aria-label={text.label}>
        <Tabs.Tab value="board" label={text.names.board} />
        <Tabs.Tab value="challenges" label={text.challenges(measure.challenges.length)} />
        <Tabs.Tab value="indicators" label={text.indicators(measure.indicators.length)} />
        <Tabs.Tab value="evaluation" label={text.names.evaluation} />
        <Tabs.Tab value="about" label={text.names.about} />
      </Tabs.List>
      <Tabs.Panel
        value="board"
        className="dp-measure__panel dp-measure__panel--board"
        tabIndex={-1}
      >
        <BoardTab measure={measure} openCard={openCard} adding={adding} onAdding={onAdding} />
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

type BoardTabProps = Pick<Props, 'measure' | 'openCard' | 'adding' | 'onAdding'>;

function BoardTab({ measure, openCard, adding, onAdding }: BoardTabProps) {
  const trpc = useTRPC();
  const today = useToday();
  const board = useQuery(trpc.board.get.queryOptions({ measureId: measure.id }));
  const challenges = useQuery(trpc.challenge.list.queryOptions());
  return (
    <QueryState query={board} shape="board">
      {(saved) => (
        <Board
          saved={saved}
          name={measure.name}
          challenges={challenges.data?.rows ?? measure.challenges}
          today={today}
          openCard={openCard}
          adding={adding}
          onAdding={onAdding}
        />
      )}
    </QueryState>
  );
}
