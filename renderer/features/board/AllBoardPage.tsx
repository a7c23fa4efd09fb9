import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { doneColumns } from '../../../electron/contract/board-filter.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import { measureText } from '../../text/measures.ts';
import { boardExport } from '../../ui/export/boardExport.ts';
import { ExportMenu } from '../../ui/export/ExportMenu.tsx';
import { Page } from '../../ui/Page.tsx';
import { useSprintKey } from '../../ui/sprint/useSprintKey.ts';
import { QueryState } from '../../ui/states.tsx';
import { Board } from './Board.tsx';
import { allBoardHints } from './boardHints.ts';
import { besidesBoard, boardSearch, type BoardSearch } from './boardView.ts';
import type { ChallengeName } from './cardFacts.ts';
import { firstColumn } from './useBoard.ts';
import { useBoardNames } from './useBoardNames.ts';
import { useBoardView } from './useBoardView.ts';

const text = boardsText.all;
const none: readonly ChallengeName[] = [];

/** The boards of all measures as one, by what each column is for. */
export function AllBoardPage() {
  const trpc = useTRPC();
  const today = useToday();
  const query = useQuery(trpc.board.all.queryOptions());
  const names = useBoardNames(none);
  const address = useSearch({ from: '/shell/board' });
  const navigate = useNavigate({ from: '/board' });
  const [adding, setAdding] = useState<string | null>(null);
  const asked = JSON.stringify(boardSearch(address));
  const search = useMemo<BoardSearch>(() => JSON.parse(asked), [asked]);
  const onSearch = useCallback(
    (next: BoardSearch) =>
      void navigate({
        search: (before) => ({ ...besidesBoard(before), ...next }),
        replace: true,
      }),
    [navigate],
  );
  const view = useBoardView({ board: 'all', search, onSearch });
  useSprintKey();
  const [toolsPlace, setToolsPlace] = useState<Element | null>(null);
  const done = doneColumns(query.data?.columns ?? []);
  const open = query.data?.cards.filter(({ columnId }) => !done.has(columnId)) ?? [];
  return (
    <Page
      flush
      title={text.title}
      lead={query.data && text.lead(open.length, new Set(open.map((card) => card.measureId)).size)}
      crumbs={[{ label: measureText.measures }, { label: text.title }]}
      hints={allBoardHints}
      actions={
        <>
          <span ref={setToolsPlace} className="dp-board-tools-place" />
          <ExportMenu groups={[boardExport('all', search)]} />
          <Button
            size="small"
            icon={<PlusIcon aria-hidden />}
            onClick={() => setAdding(firstColumn)}
          >
            {boardText.board.newTask}
          </Button>
        </>
      }
    >
      <div className="dp-all-board">
        <QueryState query={query} shape="board">
          {(saved) =>
            view.isReady && (
              <Board
                board="all"
                {...{ saved, names, today, search, onSearch, view, adding, toolsPlace }}
                name={text.name}
                openCard={address.card}
                onAdding={setAdding}
              />
            )
          }
        </QueryState>
      </div>
    </Page>
  );
}
