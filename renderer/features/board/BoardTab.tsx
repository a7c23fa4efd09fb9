import { useQuery } from '@tanstack/react-query';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { QueryState } from '../../ui/states.tsx';
import { Board } from './Board.tsx';

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
