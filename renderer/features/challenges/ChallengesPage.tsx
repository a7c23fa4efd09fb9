import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Chips } from '@navikt/ds-react';
import { CheckmarkIcon, TableIcon } from '@navikt/aksel-icons';
import type { ChallengeList } from '../../../electron/contract/challenges.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { matrixText } from '../../text/matrix.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { announce } from '../../ui/announce.ts';
import { Page, type Hint } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { ChallengeDialogs, type ChallengeDialog } from './ChallengeDialogs.tsx';
import { ChallengeGrid, rowElement } from './ChallengeGrid.tsx';
import type { MeasureName } from './measureName.ts';
import { filtered, filterOf, filters, proposedLinks, type Filter } from './filters.ts';
import { Legend } from './Legend.tsx';
import { useChallengeKeys } from './useChallengeKeys.ts';
import './challenges.css';

const text = challengesText;
const hints: Hint[] = [
  { keys: ['↑', '↓'], text: text.hints.choose },
  { keys: ['Enter'], text: text.hints.open },
  { keys: ['K'], text: text.hints.link },
  { keys: ['I'], text: text.hints.indicator },
  { keys: ['B'], text: text.hints.confirm },
  { keys: ['X'], text: text.hints.empty },
  { keys: ['Ctrl', 'Z'], text: text.hints.undo },
];

/** The plan's challenges, what answers them and where nothing does. */
export function ChallengesPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.challenge.list.queryOptions());
  const measures = useQuery(trpc.measure.list.queryOptions());
  const [isConfirming, setConfirming] = useState(false);
  const counts = query.data?.counts;
  return (
    <Page
      title={text.title}
      crumbs={[{ label: text.title }]}
      lead={counts && text.lead(counts.all, counts.confirmedLinks, counts.links)}
      hints={hints}
      actions={
        counts && (
          <>
            <Button
              as={AppLink}
              to="/challenges/matrix"
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TableIcon aria-hidden />}
            >
              {matrixText.open}
            </Button>
            <Button
              size="small"
              variant="secondary"
              icon={<CheckmarkIcon aria-hidden />}
              onClick={() => setConfirming(true)}
            >
              {text.confirmDialog.open}
            </Button>
          </>
        )
      }
    >
      <QueryState query={query} shape="list">
        {(list) => (
          <QueryState query={measures} shape="list">
            {(names) => (
              <Challenges
                list={list}
                measures={names}
                isConfirming={isConfirming}
                onConfirmed={() => setConfirming(false)}
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

interface Props {
  list: ChallengeList;
  measures: readonly MeasureName[];
  isConfirming: boolean;
  onConfirmed: () => void;
}

function Challenges({ list, measures, isConfirming, onConfirmed }: Props) {
  const trpc = useTRPC();
  const indicators = useQuery(trpc.indicator.list.queryOptions());
  const search = useSearch({ from: '/shell/challenges' });
  const navigate = useNavigate({ from: '/challenges' });
  const [chosen, setChosen] = useState<string | null>(search.focus ?? null);
  // «Koble tiltak» elsewhere in the tool comes here with what is asked for in the address.
  const [dialog, setDialog] = useState<ChallengeDialog | null>(() =>
    search.focus !== undefined && (search.ask === 'link' || search.ask === 'indicator')
      ? { kind: search.ask, challengeId: search.focus }
      : null,
  );
  const filter = filterOf(search.filter);
  const rows = filtered(list.rows, filter);
  const row = rows.find(({ id }) => id === chosen) ?? null;

  const choose = (id: string) => {
    if (id === chosen) return;
    setChosen(id);
    void navigate({ search: (before) => ({ ...before, focus: id }), replace: true });
  };
  const setFilter = (next: Filter) => {
    void navigate({
      search: ({ filter: _before, ...rest }) => (next === 'all' ? rest : { ...rest, filter: next }),
      replace: true,
    });
    announce(text.filters.shown(filtered(list.rows, next).length));
  };
  useChallengeKeys({ row, measures, isEnabled: dialog === null && !isConfirming, setDialog });

  return (
    <>
      <div className="dp-challenges-bar">
        <Chips size="small" aria-label={text.filters.label}>
          {filters.map((name) => (
            <Chips.Toggle key={name} selected={name === filter} onClick={() => setFilter(name)}>
              {text.filters[name](list.counts[name])}
            </Chips.Toggle>
          ))}
        </Chips>
        <Legend rows={list.rows} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={text.filters.none}
          why={text.filters.noneWhy}
          action={
            <Button size="small" variant="secondary" onClick={() => setFilter('all')}>
              {text.filters.showAll}
            </Button>
          }
        />
      ) : (
        <ChallengeGrid
          rows={rows}
          measures={measures}
          indicatorNames={new Map(indicators.data?.map(({ id, shortName }) => [id, shortName]))}
          chosen={chosen}
          onChoose={choose}
          onOpen={(challengeId) => {
            choose(challengeId);
            setDialog({ kind: 'detail', challengeId });
          }}
        />
      )}
      <ChallengeDialogs
        dialog={isConfirming ? { kind: 'confirm' } : dialog}
        rows={list.rows}
        measures={measures}
        proposed={proposedLinks(list.rows)}
        onChange={(next) => {
          setDialog(next);
          if (next === null) onConfirmed();
        }}
        returnFocus={() => (isConfirming || chosen === null ? null : rowElement(chosen))}
      />
    </>
  );
}
