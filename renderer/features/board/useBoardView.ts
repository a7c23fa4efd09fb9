import { useCallback, useEffect, useRef } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BoardName, BoardView } from '../../../electron/contract/boards.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { boardSearch, type BoardSearch } from './boardView.ts';

const pauseMs = 400;

export interface FoldedParts {
  /** Stacks folded to a strip; null until somebody has folded or opened one: the queue is folded. */
  stacks: readonly string[] | null;
  /** Lanes folded to their head, by grouping and lane. */
  lanes: readonly string[];
}

interface Options {
  board: BoardName;
  search: BoardSearch;
  onSearch: (search: BoardSearch) => void;
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * How a board is looked at, kept in the file for each board by itself: it is as it was left also after
 * a restart, on whichever port or window. An address that says something goes before what is kept.
 */
export function useBoardView({ board, search, onSearch }: Options) {
  const trpc = useTRPC();
  const host = useTRPCClient();
  const client = useQueryClient();
  const query = useQuery(trpc.board.view.queryOptions({ board }, { staleTime: Infinity }));
  const kept = query.data;
  const asked = JSON.stringify(search);
  const isFirst = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<BoardView | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const view = unsaved.current;
    unsaved.current = null;
    // A view that could not be kept is no loss worth a message.
    if (view) void host.board.saveView.mutate({ board, view }).catch(() => null);
  }, [board, host]);
  useEffect(() => flush, [flush]);

  const keep = useCallback(
    (view: BoardView) => {
      client.setQueryData(trpc.board.view.queryKey({ board }), view);
      unsaved.current = view;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    [board, client, flush, trpc],
  );

  useEffect(() => {
    if (!kept) return;
    const remembered = JSON.stringify(boardSearch(record(kept['search'])));
    if (isFirst.current && asked === '{}' && remembered !== '{}') {
      isFirst.current = false;
      onSearch(boardSearch(record(kept['search'])));
      return;
    }
    isFirst.current = false;
    if (asked !== remembered) keep({ ...kept, search: JSON.parse(asked) });
  }, [asked, kept, keep, onSearch]);

  const folded: FoldedParts = {
    stacks: Array.isArray(kept?.['stacks']) ? textsOf(kept['stacks']) : null,
    lanes: textsOf(kept?.['lanes']),
  };
  return {
    isReady: kept !== undefined || query.isError,
    folded,
    setFolded: (change: { stacks?: readonly string[]; lanes?: readonly string[] }) => {
      const { stacks = folded.stacks, lanes = folded.lanes } = change;
      keep({ ...kept, lanes: [...lanes], ...(stacks ? { stacks: [...stacks] } : {}) });
    },
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
