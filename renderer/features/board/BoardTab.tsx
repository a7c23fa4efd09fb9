import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { QueryState } from '../../ui/states.tsx';
import { Board } from './Board.tsx';
import { besidesBoard, boardSearch, type BoardSearch } from './boardView.ts';
import { useBoardNames } from './useBoardNames.ts';
import { useBoardView } from './useBoardView.ts';

interface Props {
  measure: MeasureDetail;
  openCard: string | undefined;
  adding: string | null;
  onAdding: (columnId: string | null) => void;
}

/** One measure's board, as a tab of its page. */
export function BoardTab({ measure, openCard, adding, onAdding }: Props) {
  const trpc = useTRPC();
  const today = useToday();
  const query = useQuery(trpc.board.get.queryOptions({ measureId: measure.id }));
  const names = useBoardNames(measure.challenges);
  const address = useSearch({ from: '/shell/measures/$measureId' });
  const navigate = useNavigate({ from: '/measures/$measureId' });
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
  const view = useBoardView({ board: measure.id, search, onSearch });
  const [toolsPlace, setToolsPlace] = useState<Element | null>(null);
  const findTools = useCallback((node: Element | null) => {
    setToolsPlace(node?.ownerDocument.querySelector('[data-tab-tools]') ?? null);
  }, []);
  return (
    <QueryState query={query} shape="board">
      {(saved) => (
        <>
          <div ref={findTools} hidden />
          {view.isReady && (
            <Board
              board={measure.id}
              {...{ saved, names, today, search, onSearch, view, openCard, adding, onAdding }}
              name={measure.name}
              toolsPlace={toolsPlace}
            />
          )}
        </>
      )}
    </QueryState>
  );
}
